import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeLeftBehind, withFilesInMemory } from './memory-disk'

const gibibyte = 1024 ** 3

test('what was written there goes with the work, also when that fails', async () => {
  const folders: string[] = []
  const work = withFilesInMemory(async ({ TMPDIR }) => {
    if (TMPDIR) writeFileSync(join(TMPDIR, 'a-file'), 'kept for a moment')
    folders.push(TMPDIR ?? 'nowhere')
    throw new Error('The work failed')
  })
  await expect(work).rejects.toThrow('The work failed')
  expect(folders).toHaveLength(1)
  expect(folders.filter((folder) => existsSync(folder))).toEqual([])
})

test('where less than 4 GiB of memory are free, files lie where they always do, whatever the file system may take', async () => {
  expect(await withFilesInMemory((environment) => Promise.resolve(environment), 4 * gibibyte - 1)).toEqual({})
})

test('a folder in memory carries the number of its process, by which a later run sees that it was left behind', async () => {
  const { TMPDIR } = await withFilesInMemory((environment) => Promise.resolve(environment))
  expect(TMPDIR ?? `/dev/shm/rightsdesk-tests-${process.pid}-none`).toContain(`/rightsdesk-tests-${process.pid}-`)
})

test('another user, such as the one of PostgreSQL, finds a folder in it by its name', async () => {
  const mode = await withFilesInMemory(({ TMPDIR }) => Promise.resolve(TMPDIR ? statSync(TMPDIR).mode & 0o777 : 0o711))
  expect(mode).toBe(0o711)
})

test('what a killed run left behind is removed, and nothing of a run that lives or of anybody else', () => {
  const within = mkdtempSync(join(tmpdir(), 'memory-disk-'))
  const { pid: ended } = spawnSync(process.execPath, ['--version'])
  const folders = [
    `rightsdesk-tests-${ended}-a1B2c3`,
    `rightsdesk-tests-${process.pid}-a1B2c3`,
    'rightsdesk-tests-a1B2c3',
  ]
  for (const folder of [...folders, `else-${ended}-a1B2c3`]) {
    mkdirSync(join(within, folder))
    writeFileSync(join(within, folder, 'a-file'), 'x')
  }
  removeLeftBehind(within)
  expect(readdirSync(within).toSorted()).toEqual(
    [`else-${ended}-a1B2c3`, `rightsdesk-tests-${process.pid}-a1B2c3`, 'rightsdesk-tests-a1B2c3'].toSorted(),
  )
  rmSync(within, { recursive: true })
})

test('a folder that is not there has nothing left behind', () => {
  expect(() => removeLeftBehind(join(tmpdir(), 'nowhere-at-all'))).not.toThrow()
})
