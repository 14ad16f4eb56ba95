import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const page = Buffer.alloc(8192, 1)

/** How often a second this disk can be made to keep 8 KiB: the limit of every acknowledged write. */
export function fsyncsPerSecond(folder: string, seconds: number): number {
  const file = openSync(join(folder, 'fsync'), 'w')
  const startedAt = performance.now()
  let done = 0
  while (performance.now() - startedAt < seconds * 1000) {
    writeSync(file, page, 0, page.length, 0)
    fsyncSync(file)
    done += 1
  }
  closeSync(file)
  return done / ((performance.now() - startedAt) / 1000)
}
