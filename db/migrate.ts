import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateTables } from 'drizzle-orm/node-postgres/migrator'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migrateEngineTables } from 'drizzle-orm/pglite/migrator'
import { Client } from 'pg'
import { embeddedEngine, openDatabase } from './client'
import { engineAdapter, serverAdapter } from './queue/adapters'
import { installQueue } from './queue/install'
import { grantToApp } from './roles'

/** `databaseUrl` names the role that gets what the app needs; it is made when it is missing. */
export type MigrationTarget = { migrationDatabaseUrl: string; databaseUrl?: string } | { folder: string }

/** Any number, the same for all processes that migrate a database. */
const migrationLock = 7_226_013_448

/**
 * Brings tables, triggers, queue and grants up to date, once, however many processes call it. Waits for another
 * migration, but only two seconds for a table in use, so that it never holds up the app; then it may be repeated. The
 * embedded database stays open for this process, which ends by `process.exit`: PostgreSQL keeps timers of its own.
 */
export async function migrate(target: MigrationTarget): Promise<void> {
  if ('folder' in target) await migrateFolder(target.folder)
  else await migrateServer(target.migrationDatabaseUrl, target.databaseUrl)
}

async function migrateFolder(folder: string) {
  const db = await openDatabase({ folder })
  const engine = embeddedEngine(db)
  if (!engine) throw new TypeError('A folder holds an embedded database')
  await migrateEngineTables(db as unknown as PgliteDatabase, { migrationsFolder: migrationsFolder() })
  await installQueue(engineAdapter(engine), 'pglite')
}

async function migrateServer(migrationDatabaseUrl: string, databaseUrl?: string) {
  const client = new Client({ connectionString: migrationDatabaseUrl, application_name: 'rightsdesk migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query("set lock_timeout = '2s'")
    await migrateTables(drizzle(client), { migrationsFolder: migrationsFolder() })
    await installQueue(serverAdapter(client), 'postgres')
    if (databaseUrl) await grantToApp(client, loginOf(databaseUrl))
  } finally {
    await client.end()
  }
}

function migrationsFolder() {
  return join(process.cwd(), 'db/migrations')
}

function loginOf(databaseUrl: string) {
  const { username, password } = new URL(databaseUrl)
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) }
}
