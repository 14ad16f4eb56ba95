import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dossiers, journal, sealedEntries } from '../schema'
import { testDatabase, type TestDatabase } from '../testing/database'
import { together } from './together'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const id = '00000000-0000-4000-8000-000000000001'

test('rows that refer to one another are kept, whichever is named first', async () => {
  const { db } = database
  await together(db, [
    db.insert(sealedEntries).values({ dossierId: id, purpose: 'draft', ciphertext: Buffer.from([1, 2]) }),
    db.insert(dossiers).values({ id, kekVersion: 7 }),
  ])
  const [kept] = await db.select().from(sealedEntries).where(eq(sealedEntries.dossierId, id))
  expect(kept).toMatchObject({ purpose: 'draft', ciphertext: Buffer.from([1, 2]) })
})

test('one that cannot be kept takes the others with it', async () => {
  const { db } = database
  const both = together(db, [
    db.insert(journal).values({ actor: 'system', what: 'tested' }),
    db.insert(journal).values({ actor: 'system', what: sql`null` }),
  ])
  await expect(both).rejects.toHaveProperty('cause.code', '23502')
  expect(await db.$count(journal)).toBe(0)
})

test('nothing to write is nothing', async () => {
  await expect(together(database.db, [])).resolves.toBeUndefined()
})
