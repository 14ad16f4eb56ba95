import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { closeDatabase, openDatabase, type Database, type DatabaseSettings } from '../client'
import { copyFolder } from './copy-folder'
import { template, type TestDatabases } from './global-setup'

export interface TestDatabase {
  /** As the app has it: with the app's role, not the owner's. */
  db: Database
  /** For opening it once more, such as in another process. */
  settings: DatabaseSettings
  /** The owner's address, or the folder; what `migrate` takes. */
  owner: { migrationDatabaseUrl: string; databaseUrl: string } | { folder: string }
  close(): Promise<void>
}

/** Longer than the app waits: other tests share the machine. */
const patienceMs = 15_000

/** A migrated, empty database of one's own, on the engine that TEST_DATABASE names. A server's goes with the server. */
export async function testDatabase(): Promise<TestDatabase> {
  const source = inject('testDatabases')
  return 'folder' in source ? copyOfFolder(source.folder) : cloneOnServer(source)
}

async function copyOfFolder(original: string): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-database-'))
  await copyFolder(original, folder)
  const close = async () => {
    await closeDatabase(await openDatabase({ folder }))
    await rm(folder, { recursive: true })
  }
  return { db: await openDatabase({ folder }), settings: { folder }, owner: { folder }, close }
}

async function cloneOnServer({ ownerUrl, appUrl }: Exclude<TestDatabases, { folder: string }>): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(ownerUrl, `create database ${name} template ${template}`)
  const settings = { databaseUrl: on(name, appUrl), statementTimeoutMs: patienceMs }
  const db = await openDatabase(settings)
  const owner = { migrationDatabaseUrl: on(name, ownerUrl), databaseUrl: settings.databaseUrl }
  return { db, settings, owner, close: async () => closeDatabase(await openDatabase(settings)) }
}

async function administer(ownerUrl: string, statement: string) {
  const client = new Client({ connectionString: on('postgres', ownerUrl) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function on(database: string, url: string) {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}
