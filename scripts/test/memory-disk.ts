import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** Linux's file system in memory, and the type that statfs gives it (linux/magic.h, TMPFS_MAGIC). */
const memory = '/dev/shm'
const tmpfs = 0x01021994
/** A run of all tests was seen to take less than 2 GiB at once. */
const neededBytes = 4 * 1024 ** 3

/**
 * Does something with the environment that keeps temporary files in memory, and removes them after it. Where memory has no
 * 4 GiB for it, or is no file system here, the environment is empty and they lie where they always do.
 */
export async function withFilesInMemory<Result>(use: (environment: { TMPDIR?: string }) => Promise<Result>) {
  if (!hasRoom()) return use({})
  const folder = mkdtempSync(join(memory, 'rightsdesk-tests-'))
  try {
    return await use({ TMPDIR: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { type, bavail, bsize } = statfsSync(memory)
    return type === tmpfs && bavail * bsize >= neededBytes
  } catch {
    return false
  }
}
