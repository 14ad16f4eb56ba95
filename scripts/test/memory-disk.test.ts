import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFilesInMemory } from './memory-disk'

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
