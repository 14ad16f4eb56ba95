import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isUnavailable } from '../faults'
import { setupLinks } from '../schema'
import { testDatabase, type TestDatabase } from '../testing/database'
import { fsyncsOf, watchingFsyncs } from '../testing/fsyncs'
import { copyFolder } from '../testing/copy-folder'
import { embeddedTemplate } from '../testing/embedded-template'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await keep('the first statement looks things up')
})
afterAll(() => database.close())

test('a commit is on disk, in the log, before it is acknowledged', async () => {
  for (const link of ['one', 'two', 'three']) {
    const synced = await fsyncsOf(() => keep(link))
    expect(synced.filter(isLog)).toHaveLength(1)
  }
})

test('what is only read is not written', async () => {
  const synced = await fsyncsOf(async () => {
    await database.db.select().from(setupLinks)
  })
  expect(synced).toEqual([])
})

test('PGlite as it comes never syncs, so the counter counts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rightsdesk-unpatched-'))
  await copyFolder(join(await embeddedTemplate(), 'cluster'), folder)
  const unpatched = await PGlite.create({ fs: new NodeFS(folder) })
  const synced = await fsyncsOf(async () => {
    await unpatched.exec("insert into setup_links values ('unpatched', now()); checkpoint")
  })
  await unpatched.close()
  await rm(folder, { recursive: true })
  expect(synced).toEqual([])
})

test('the name of a new file is on disk with the next commit', async () => {
  const synced = await fsyncsOf(async () => {
    await database.db.execute(sql`create table public.new_file (id int)`)
  })
  const { rows } = await database.db.execute<{ path: string }>(sql`select pg_relation_filepath('new_file') as path`)
  expect(rows).toHaveLength(1)
  expect(synced.map(withinCluster)).toContain(dirname(rows[0]?.path ?? ''))
})

test('a disk that fails makes the statement fail, then what was committed is there again and nothing else', async () => {
  await keep('committed')
  const failing = watchingFsyncs(
    () => {
      throw new Error('EIO: i/o error, fsync')
    },
    () => keep('never acknowledged'),
  )
  const fault = await failing.catch((error: unknown) => error)
  expect(isUnavailable(fault)).toBe(true)

  await keep('after the crash')
  expect(await kept('committed')).toBe(1)
  expect(await kept('after the crash')).toBe(1)
})

test('whoever waits when the database crashes is told so, and the next is served', async () => {
  const attempts = ['a', 'b', 'c'].map((name) => `waiting ${name}`)
  let failures = 0
  await watchingFsyncs(
    () => {
      if (failures++ === 0) throw new Error('EIO: i/o error, fsync')
    },
    async () => {
      const outcomes = await Promise.allSettled(attempts.map(keep))
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') expect(await kept(attempts[index] ?? '')).toBe(1)
        else expect(isUnavailable(outcome.reason)).toBe(true)
      }
      expect(outcomes[0]?.status).toBe('rejected')
    },
  )
  expect(await kept('committed')).toBe(1)
})

async function keep(tokenHash: string) {
  await database.db.insert(setupLinks).values({ tokenHash, expiresAt: '2026-03-05T12:00:00.000Z' })
}

async function kept(tokenHash: string) {
  return database.db.$count(setupLinks, eq(setupLinks.tokenHash, tokenHash))
}

function isLog(path: string) {
  return basename(dirname(path)) === 'pg_wal'
}

function withinCluster(path: string) {
  return path.split('/cluster/')[1] ?? path
}
