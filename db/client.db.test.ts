import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from './client'
import { isConflict, isUnavailable, violates } from './faults'
import { dossiers, referenceNumbers, sealedEntries, setupLinks } from './schema'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('a moment is read as it was written, to the millisecond, in UTC', async () => {
  const expiresAt = '2026-03-29T01:59:59.120Z'
  await database.db.insert(setupLinks).values([
    { tokenHash: 'in UTC', expiresAt },
    { tokenHash: 'in Berlin', expiresAt: '2026-03-29T03:59:59.12+02:00' },
  ])

  const read = await database.db.select({ expiresAt: setupLinks.expiresAt }).from(setupLinks)
  expect(read).toEqual([{ expiresAt }, { expiresAt }])
  const nested = await database.db.query.setupLinks.findFirst({ columns: { expiresAt: true } })
  expect(nested).toEqual({ expiresAt })
})

test('raw statements give the same from both drivers', async () => {
  const { rows } = await database.db.execute(sql`select count(*)::int as count, date '2026-03-05' as day,
    timestamptz '2026-03-05 13:00+01' as moment, '{"a":[1]}'::jsonb as json, null as nothing from (values (1), (2)) v`)
  expect(rows).toEqual([
    { count: 2, day: '2026-03-05', moment: '2026-03-05 12:00:00+00', json: { a: [1] }, nothing: null },
  ])
})

test('ciphertext comes back byte for byte', async () => {
  const ciphertext = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const [dossier] = await database.db.insert(dossiers).values({ kekVersion: 1 }).returning()
  await database.db.insert(sealedEntries).values({ dossierId: dossier?.id ?? '', purpose: 'requester', ciphertext })
  const [entry] = await database.db.select().from(sealedEntries)
  expect(entry?.ciphertext.equals(ciphertext)).toBe(true)
})

test('a transaction that fails leaves nothing behind', async () => {
  const attempt = transaction(database.db, async (tx) => {
    await tx.insert(referenceNumbers).values({ year: 2031, last: 1 })
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  expect(await database.db.$count(referenceNumbers)).toBe(0)
})

test('a transaction that lost against another is tried three times more, then fails as a conflict', async () => {
  for (const [losses, runs] of [
    [0, 1],
    [2, 3],
    [9, 4],
  ] as const) {
    let run = 0
    const outcome = transaction(database.db, async (tx) => {
      if (run++ < losses) await tx.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`)
      return 'done'
    })
    const fault = await outcome.then(
      (value) => expect(value).toBe('done'),
      (error: unknown) => error,
    )
    expect(isConflict(fault)).toBe(losses === 9)
    expect(run).toBe(runs)
  }
})

test('a violated constraint is known by its name, and nothing else is taken for it', async () => {
  const again = () => database.db.insert(setupLinks).values({ tokenHash: 'in UTC', expiresAt: '2026-03-05T12:00:00Z' })
  const fault: unknown = await again().catch((error: unknown) => error)
  expect(violates(fault, 'setup_links_pkey')).toBe(true)
  expect(violates(fault, 'setup_links_other')).toBe(false)
  expect(isUnavailable(fault)).toBe(false)
  expect(isConflict(fault)).toBe(false)
})
