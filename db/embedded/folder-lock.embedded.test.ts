import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { symlink, unlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../client'
import { setupLinks } from '../schema'
import { testDatabase, type TestDatabase } from '../testing/database'
import { DatabaseInUse } from './folder-lock'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = database.settings.folder ?? ''
})
afterAll(() => database.close())

/** Each process compiles and loads everything anew. */
const patiently = { timeout: 60_000 }

const children: ChildProcess[] = []
afterAll(() => children.forEach((child) => child.kill('SIGKILL')))

test('a second process is refused with one clear message, also by another name of the folder', patiently, async () => {
  const alias = `${folder}-alias`
  await symlink(folder, alias)
  const names = [folder, alias]
  const refusals = await Promise.all(names.map((name) => ended(hold(name))))
  for (const [index, { code, says }] of refusals.entries()) {
    expect(code).toBe(75)
    expect(says).toBe(
      `The database in ${names[index]} is in use by another process of Rightsdesk. ` +
        'Stop that process first, or set DATABASE_URL: PostgreSQL serves several processes.\n',
    )
  }
  await unlink(alias)
})

test('the process that has it open gets the one it has', async () => {
  expect(await openDatabase({ folder })).toBe(database.db)
})

test('killing the owner frees the folder at once, and what it committed is there', patiently, async () => {
  await closeDatabase(database.db)
  const owner = hold(folder)
  await once(owner.stdout ?? owner, 'data')
  await expect(openDatabase({ folder })).rejects.toThrow(DatabaseInUse)

  owner.kill('SIGKILL')
  await once(owner, 'exit')
  database.db = await openDatabase({ folder })
  expect(await database.db.select({ by: setupLinks.tokenHash }).from(setupLinks)).toEqual([
    { by: `committed by ${owner.pid}` },
  ])
})

function hold(name: string): ChildProcess {
  const script = ['--import', 'tsx', 'db/testing/hold-database.ts', name]
  const child = spawn(process.execPath, script, { env: { NODE_ENV: 'test' } })
  children.push(child)
  return child
}

async function ended(child: ChildProcess) {
  let says = ''
  child.stderr?.on('data', (text) => (says += String(text)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, says }
}
