import { randomBytes } from 'node:crypto'
import { openKeyring } from '@/db/sealing/keyring'
import { type TestDatabase, testDatabase } from '@/db/testing/database'
import { system } from '@/domain/policies/actor'
import type { Context } from '../context'

/** An empty installation on a real database, as the app has it; `context` acts as the system. */
export type TestHouse = { context: Context; owner: TestDatabase['owner']; close: () => Promise<void> }

export async function testHouse(): Promise<TestHouse> {
  const database = await testDatabase()
  const key = () => randomBytes(32).toString('base64')
  const keyring = openKeyring({ current: 1, keys: { 1: key() }, index: key() })
  return {
    context: { db: database.db, keyring, origin: 'https://rights.example', actor: system('test') },
    owner: database.owner,
    close: async () => database.close(),
  }
}
