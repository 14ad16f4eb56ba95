import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { openKeyring } from '@/db/sealing/keyring'
import { type TestDatabase, testDatabase } from '@/db/testing/database'
import { system } from '@/domain/policies/actor'
import type { Context } from '../context'

/** An empty installation on a real database, as the app has it; `context` acts as the system. */
export type TestHouse = {
  context: Context
  owner: TestDatabase['owner']
  /** Does something to the database that the app itself may not. */
  asOwner: (statement: string) => Promise<void>
  close: () => Promise<void>
}

export async function testHouse(): Promise<TestHouse> {
  const database = await testDatabase()
  const key = () => randomBytes(32).toString('base64')
  const keyring = openKeyring({ current: 1, keys: { 1: key() }, index: key() })
  return {
    context: { db: database.db, keyring, origin: 'https://rights.example', actor: system('test') },
    owner: database.owner,
    asOwner: async (statement) => doneAsOwner(database, statement),
    close: async () => database.close(),
  }
}

async function doneAsOwner({ db, owner }: TestDatabase, statement: string): Promise<void> {
  if ('folder' in owner) return void (await db.execute(sql.raw(statement)))
  const client = new Client({ connectionString: owner.migrationDatabaseUrl })
  await client.connect()
  await client.query(statement).finally(async () => client.end())
}
