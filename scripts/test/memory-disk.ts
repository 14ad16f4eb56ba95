import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
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
export async function withFilesInMemory<Result>(
  use: (environment: { TMPDIR?: string }) => Promise<Result>,
  freeBytes = process.availableMemory(),
) {
  removeLeftBehind(memory)
  if (!hasRoom(freeBytes)) return use({})
  const folder = mkdtempSync(join(memory, `rightsdesk-tests-${process.pid}-`))
  // PostgreSQL runs as a user of its own, who finds its folder in this one and must not list it.
  chmodSync(folder, 0o711)
  try {
    return await use({ TMPDIR: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the file system may take at the most says nothing of the memory that is free for it. */
function hasRoom(freeBytes: number): boolean {
  if (freeBytes < neededBytes) return false
  try {
    accessSync(memory, constants.W_OK)
    const { type, bavail, bsize } = statfsSync(memory)
    return type === tmpfs && bavail * bsize >= neededBytes
  } catch {
    return false
  }
}

/** Removes the folders of runs that were killed. What another user's run left is theirs to remove. */
export function removeLeftBehind(within: string): void {
  for (const name of namesIn(within)) {
    const [, pid] = /^rightsdesk-tests-(\d+)-/.exec(name) ?? []
    if (pid === undefined || isAlive(Number(pid))) continue
    try {
      rmSync(join(within, name), { recursive: true, force: true })
    } catch {
      continue
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Signal 0 reaches nobody and asks whether it could: ESRCH is that there is no such process (kill(2)). */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
