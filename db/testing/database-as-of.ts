import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateTables } from 'drizzle-orm/node-postgres/migrator'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migrateEngineTables } from 'drizzle-orm/pglite/migrator'
import { Client } from 'pg'
import { inject } from 'vitest'
import { closeDatabase, type Database, embeddedEngine, openDatabase } from '../client'
import { migrate, type MigrationTarget } from '../migrate'
import type { TestDatabases } from './global-setup'

/** A database of an earlier version. `fill` runs statements of that time as its owner; `upgrade` gives the newest. */
export type OldDatabase = {
  fill: (statements: string) => Promise<void>
  upgrade: () => Promise<Database>
  close: () => Promise<void>
}

const migrations = 'db/migrations'

/** An empty database as it was when this migration was the last one, `'0006_held-requests'`. */
export async function databaseAsOf(last: string): Promise<OldDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-old-'))
  const migrationsFolder = join(folder, 'migrations')
  await copyUpTo(last, migrationsFolder)
  const source = inject('testDatabases')
  const old = 'folder' in source ? inFolder(join(folder, 'data'), migrationsFolder) : onServer(source, migrationsFolder)
  const { close, ...rest } = await old
  return { ...rest, close: async () => close().then(async () => rm(folder, { recursive: true })) }
}

async function inFolder(folder: string, migrationsFolder: string): Promise<OldDatabase> {
  const db = await openDatabase({ folder })
  await migrateEngineTables(db as unknown as PgliteDatabase, { migrationsFolder })
  return {
    fill: async (statements) => void (await embeddedEngine(db)?.exec(statements)),
    upgrade: async () => migrate({ folder }).then(() => db),
    close: async () => closeDatabase(db),
  }
}

async function onServer(
  { ownerUrl, appUrl }: Exclude<TestDatabases, { folder: string }>,
  migrationsFolder: string,
): Promise<OldDatabase> {
  const name = `old_${randomBytes(8).toString('hex')}`
  await asOwner(on('postgres', ownerUrl), async (client) => void (await client.query(`create database ${name}`)))
  const [migrationDatabaseUrl, databaseUrl] = [on(name, ownerUrl), on(name, appUrl)]
  const target: MigrationTarget = { migrationDatabaseUrl, databaseUrl }
  await asOwner(migrationDatabaseUrl, (client) => migrateTables(drizzle(client), { migrationsFolder }))
  const db = await openDatabase({ databaseUrl })
  return {
    fill: (statements) => asOwner(migrationDatabaseUrl, async (client) => void (await client.query(statements))),
    upgrade: async () => migrate(target).then(() => db),
    close: async () => closeDatabase(db),
  }
}

async function asOwner(connectionString: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function on(database: string, url: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

async function copyUpTo(last: string, folder: string): Promise<void> {
  const journal = JSON.parse(await readFile(join(migrations, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  const end = journal.entries.findIndex(({ tag }) => tag === last)
  if (end < 0) throw new Error(`No migration ${last}`)
  const entries = journal.entries.slice(0, end + 1)
  await mkdir(join(folder, 'meta'), { recursive: true })
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  for (const { tag } of entries) await cp(join(migrations, `${tag}.sql`), join(folder, `${tag}.sql`))
}
