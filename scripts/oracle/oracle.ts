import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { PostgresServer } from '@/db/testing/postgres-server'
import type { Answer, History } from './history'
import { holidaysOf } from './holidays'

/** From the year before the earliest receipt that is drawn to the last in which anything can be due. */
const years = [2016, 2036] as const

/** The deadlines of every law computed by PostgreSQL, on a server of its own. */
export class Oracle {
  readonly #loaded = new Set<string>()

  private constructor(
    readonly server: PostgresServer,
    readonly client: Client,
  ) {}

  static async start(): Promise<Oracle> {
    const server = await PostgresServer.create()
    await server.administer('create database oracle owner rightsdesk_owner')
    const client = new Client({ connectionString: server.url('oracle') })
    await client.connect()
    await client.query(readFileSync(new URL('oracle.sql', import.meta.url), 'utf8'))
    return new Oracle(server, client)
  }

  async stop(): Promise<void> {
    await this.client.end()
    await this.server.remove()
  }

  /** The laws it has a rule for, in alphabetical order. */
  async regimes(): Promise<string[]> {
    const { rows } = await this.client.query<{ regime: string }>('select regime from rule order by regime collate "C"')
    return rows.map(({ regime }) => regime)
  }

  /** The answers in the order of the histories, loaded in one statement and computed in one query. */
  async answer(histories: readonly History[]): Promise<Answer[]> {
    const cases = JSON.stringify(histories)
    await this.#loadHolidays(cases)
    const { rows } = await this.client.query<{ answer: Answer }>(
      `select answer(written) as answer from jsonb_array_elements($1::jsonb) with ordinality as each(written, place)
       order by place`,
      [cases],
    )
    return rows.map(({ answer }) => answer)
  }

  async #loadHolidays(cases: string): Promise<void> {
    const { rows } = await this.client.query<{ place: string }>('select holiday_places($1::jsonb) as place', [cases])
    const missing = rows.map(({ place }) => place).filter((place) => !this.#loaded.has(place))
    await this.client.query(
      'insert into holiday select place, day from jsonb_to_recordset($1::jsonb) as row(place text, day date)',
      [JSON.stringify(missing.flatMap((place) => holidaysOf(place, ...years)))],
    )
    for (const place of missing) this.#loaded.add(place)
  }
}
