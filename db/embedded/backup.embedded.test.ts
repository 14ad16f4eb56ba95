import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase, type Database } from '../client'
import { setupLinks } from '../schema'
import { testDatabase, type TestDatabase } from '../testing/database'
import { backup, backupsIn } from './backup'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-backups-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

test('a backup taken at work opens with everything committed before and nothing half', async () => {
  await keep('before')
  const taking = backup(database.db, { folder, keep: 3 })
  const during = Array.from({ length: 30 }, (_, index) => `during ${index + 10}`)
  for (const tokenHash of during) await keep(tokenHash)

  const copy = await openDatabase({ folder: await taking })
  const inCopy = await links(copy)
  await closeDatabase(copy)
  expect(inCopy).toEqual(['before', ...during].slice(0, inCopy.length))
  expect(inCopy).toContain('before')
  expect(await links(database.db)).toEqual(['before', ...during])
})

test('the newest are kept, and what an interrupted backup left behind goes', async () => {
  await mkdir(join(folder, '2026-01-01T00-00-00.000Z.unfinished'))
  const made = []
  for (let index = 0; index < 3; index++) made.push(await backup(database.db, { folder, keep: 2 }))

  const newest = made.slice(1).reverse()
  expect(await backupsIn(folder)).toEqual(newest)
  expect((await readdir(folder)).sort()).toEqual(newest.map((path) => basename(path)).sort())
})

test('a backup that cannot be written leaves nothing that looks like one', async () => {
  const notAFolder = join(folder, 'file')
  await writeFile(notAFolder, '')
  await expect(backup(database.db, { folder: notAFolder, keep: 2 })).rejects.toThrow('ENOTDIR')
  await keep('afterwards')
  expect(await links(database.db)).toContain('afterwards')
})

async function keep(tokenHash: string) {
  await database.db.insert(setupLinks).values({ tokenHash, expiresAt: '2026-03-05T12:00:00.000Z' })
}

async function links(db: Database) {
  const rows = await db.select({ hash: setupLinks.tokenHash }).from(setupLinks).orderBy(setupLinks.tokenHash)
  return rows.map(({ hash }) => hash)
}
