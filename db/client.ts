import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pglite'
import type { Pool } from 'pg'
import { EmbeddedEngine } from './embedded/engine'
import { isConflict } from './faults'
import * as schema from './schema'
import { openPool, overPool, type ServerSettings } from './server'

/** What both drivers give for a raw statement; counts must be cast `::int`, because pg returns bigint as text. */
type Result<Row> = { rows: Row[] }

interface Rows extends PgQueryResultHKT {
  type: Result<this['row']>
}

/** The database, on a PostgreSQL server or embedded; the same code gets the same results from both. */
export type Database = PgDatabase<Rows, typeof schema> & { $client: Pool | EmbeddedEngine }

/** An open transaction. Inside it, never use the `Database`: the embedded one would wait for itself for ever. */
export type Transaction = PgTransaction<Rows, typeof schema, ExtractTablesWithRelations<typeof schema>>

/** `databaseUrl` names a PostgreSQL server; without it, `folder` holds the embedded database. */
export type DatabaseSettings = Omit<ServerSettings, 'databaseUrl'> & { databaseUrl?: string; folder?: string }

/** How often a transaction is tried when others get in its way. */
const tries = 4

/** One database a process, however often the module is loaded. */
const opened: Map<string, Promise<Database>> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('rightsdesk.databases')
] ??= new Map()) as Map<string, Promise<Database>>

/**
 * Opens the database, or gives the one this process has open already. Does not connect to a server before the first
 * query. Throws `DatabaseInUse` when another process has the folder open.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const key = settings.databaseUrl ?? (settings.folder && resolve(settings.folder))
  if (!key) throw new Error('Neither the address of a database nor a folder for the embedded one is given')
  const already = opened.get(key)
  if (already) return already
  const opening = openFresh(settings)
  opened.set(key, opening)
  opening.catch(() => opened.delete(key))
  return opening
}

/** Closes the database for the whole process; running queries end first. */
export async function closeDatabase(db: Database): Promise<void> {
  for (const [key, opening] of opened) if ((await opening.catch(() => undefined)) === db) opened.delete(key)
  await ('end' in db.$client ? db.$client.end() : db.$client.close())
}

/**
 * Runs `work` in one transaction, again (up to three times) when it lost against a concurrent one. A COMMIT whose
 * answer got lost is not repeated, since it may have taken effect: then the error `isUnavailable`.
 */
export async function transaction<Value>(db: Database, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return inSpiteOfConflicts(async () => db.transaction(work))
}

/** Does again what met a conflict with somebody else's work: for a statement that is all of its transaction. */
export async function inSpiteOfConflicts<Value>(work: () => Promise<Value>, attempt = 1): Promise<Value> {
  try {
    return await work()
  } catch (fault) {
    if (!isConflict(fault) || attempt === tries) throw fault
    await setTimeout(Math.random() * 25 * 2 ** attempt)
    return inSpiteOfConflicts(work, attempt + 1)
  }
}

/** A transaction as the database of what opens one itself: inside this one it becomes a savepoint. */
export function within(tx: Transaction): Database {
  return tx as unknown as Database
}

/** The embedded engine under a database, or nothing when it is a server. */
export function embeddedEngine({ $client }: Database): EmbeddedEngine | undefined {
  return 'hold' in $client ? $client : undefined
}

async function openFresh({ databaseUrl, folder, ...settings }: DatabaseSettings): Promise<Database> {
  if (databaseUrl) return overPool(openPool({ databaseUrl, ...settings }))
  return overEngine(await EmbeddedEngine.open(folder ?? ''))
}

/** Drizzle asks PGlite for nothing but `query` and `transaction`, which the engine has. */
function overEngine(engine: EmbeddedEngine): Database {
  const client = {
    ...withoutParsers(engine),
    transaction: <Value>(work: (tx: Statements) => Promise<Value>) =>
      engine.transaction((tx) => work(withoutParsers(tx))),
  }
  return Object.assign(drizzle(client as unknown as PGlite, { schema, casing: 'snake_case' }), { $client: engine })
}

type Statements = Pick<EmbeddedEngine, 'query'>

/** The engine reads as Drizzle asks it to; with every statement PGlite would put hundreds of parsers together again. */
function withoutParsers(statements: Statements): Statements {
  return {
    query: (text, parameters, { rowMode = 'object' } = {}) => statements.query(text, parameters, { rowMode }),
  }
}
