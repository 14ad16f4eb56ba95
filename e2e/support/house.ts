import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFolder } from '@/db/testing/copy-folder'
import { embeddedTemplate } from '@/db/testing/embedded-template'
import { freePort } from '@/db/testing/free-port'
import { PostgresServer } from '@/db/testing/postgres-server'
import { Mailbox } from '@/emails/testing/mailbox'
import { Clock } from './clock'
import { databaseName, emptyDatabaseOn, houseEnvironment } from './house-environment'
import { built, runToEnd, ServerProcess } from './server-process'

export type HouseOptions = {
  /** Where it keeps its data: in its folder, or on a PostgreSQL server of its own with a worker beside the web server. */
  database?: 'embedded' | 'postgres'
  /** `real` leaves libfaketime out; then nothing can be put forward. */
  clock?: 'own' | 'real'
  /** The day it opens on, with a clock of its own; today unless said. */
  startsOn?: string | undefined
  /** Letters go here and not to a mailbox of its own. */
  smtpUrl?: string
  /** A program that fills its database before it starts for the first time. */
  furnishedBy?: string
  /** Variables of `.env` that differ from what every house has. */
  environment?: Record<string, string>
}

/** A production installation of one's own, from the build in `.next`, empty until somebody opens its setup link. */
export class House {
  readonly clock: Clock
  readonly logFile: string
  readonly #processes: ServerProcess[] = []

  private constructor(
    readonly folder: string,
    readonly environment: Record<string, string>,
    readonly mailbox: Mailbox,
    readonly postgres: PostgresServer | undefined,
    clock: Clock,
  ) {
    this.clock = clock
    this.logFile = join(folder, 'log')
  }

  static async open(options: HouseOptions = {}): Promise<House> {
    const { database = 'embedded', startsOn, environment = {} } = options
    const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-house-'))
    const clock = new Clock(folder)
    if (startsOn) clock.setTo(startsOn)
    const mailbox = await Mailbox.open()
    const place = { folder, port: await freePort(), smtpUrl: options.smtpUrl ?? mailbox.url }
    const postgres = database === 'postgres' ? await PostgresServer.create() : undefined
    const variables = {
      ...houseEnvironment(place),
      ...(postgres && (await emptyDatabaseOn(postgres))),
      ...(options.clock !== 'real' && clock.environment),
      ...environment,
    }
    const house = new House(folder, variables, mailbox, postgres, clock)
    await house.#migrate()
    if (options.furnishedBy) await house.#run(options.furnishedBy)
    await house.start()
    return house
  }

  get origin(): string {
    return this.environment['APP_URL'] ?? ''
  }

  /** The process that serves; on PostgreSQL the worker is another one. */
  get processId(): number {
    return this.#serving.id
  }

  /** Starts it, the first time or after `stop` and `kill`, on the same data; returns when it answers. */
  async start(): Promise<void> {
    this.begin()
    await this.untilItServes()
  }

  /** Starts it and does not wait: for who wants to meet it in the middle of starting. */
  begin(): void {
    const programs = this.postgres ? [built('start'), built('worker')] : [built('start')]
    const { environment, logFile } = this
    const started = programs.map((program) => ServerProcess.start({ program, environment, logFile }))
    this.#processes.splice(0, this.#processes.length, ...started)
  }

  async untilItServes(): Promise<void> {
    await this.#serving.until('it serves', async () => ((await this.serves()) ? true : undefined))
  }

  /** Whether it answers now, and reaches its database. */
  async serves(): Promise<boolean> {
    const address = `${this.origin}/api/health`
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    await answer?.body?.cancel()
    return answer?.ok ?? false
  }

  /** The one-time link that the first start of an empty installation prints. */
  async setupLink(): Promise<string> {
    const address = /https?:\/\/\S+\/setup\S*/
    return this.#serving.until('it prints its setup link', () => address.exec(this.#serving.printed())?.[0])
  }

  /** Ends it as a supervisor does; gives the exit code of the web server. */
  async stop(): Promise<number | null> {
    const [code = null] = await Promise.all(this.#processes.map((process) => process.stop()))
    return code
  }

  async kill(): Promise<void> {
    await Promise.all(this.#processes.map((process) => process.kill()))
  }

  /** Ends everything and removes what it kept. */
  async close(): Promise<void> {
    await this.kill()
    await this.mailbox.close()
    await this.postgres?.remove()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  get #serving(): ServerProcess {
    const [serving] = this.#processes
    if (!serving) throw new Error('The house has not been started')
    return serving
  }

  async #migrate() {
    const { DATABASE_FOLDER = '' } = this.environment
    if (this.postgres)
      await this.#run('scripts/migrate.ts', { MIGRATION_DATABASE_URL: this.postgres.url(databaseName) })
    else await copyFolder(await embeddedTemplate(), DATABASE_FOLDER)
  }

  async #run(program: string, more: Record<string, string> = {}) {
    const { environment, logFile } = this
    await runToEnd({
      program: ['--import', 'tsx', program],
      environment: { ...environment, ...more },
      logFile,
    })
  }
}
