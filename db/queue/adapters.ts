import { type Results, types } from '@electric-sql/pglite'
import type { Client, Pool } from 'pg'
import type { Db } from 'pg-boss'
import type { Database } from '../client'
import type { EmbeddedEngine } from '../embedded/engine'

/** How pg-boss reaches the database that the app uses. */
export function queueAdapter({ $client }: Database): Db {
  return 'hold' in $client ? engineAdapter($client) : serverAdapter($client)
}

export function serverAdapter(client: Pool | Client): Db {
  return { executeSql: (text, values) => client.query(text, values) }
}

/**
 * A block of several statements runs as one transaction of PGlite: sent as it is, a failing one would leave the single
 * connection in an aborted transaction, and whoever queries next would fail with it.
 */
export function engineAdapter(engine: EmbeddedEngine): Db {
  return {
    async executeSql(text, values) {
      if (values?.length) return engine.query<unknown>(text, values, timesAsDates)
      const block = /^\s*BEGIN;(?<statements>.*)COMMIT;?\s*$/is.exec(text)?.groups?.statements
      return {
        rows: rowsOf(
          block
            ? await engine.transaction((tx) => tx.exec(block, timesAsDates))
            : await engine.exec(text, timesAsDates),
        ),
      }
    },
  }
}

/** pg-boss computes with what it reads. */
const timesAsDates = {
  parsers: Object.fromEntries(
    [types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ].map((type) => [type, (text: string) => new Date(text)]),
  ),
}

function rowsOf(results: Results[]) {
  return results.flatMap(({ rows }) => rows)
}
