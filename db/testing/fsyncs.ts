import fs, { readlinkSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** What one file of this process is, and what its fsync does; throw to let the disk fail. */
type Watcher = (path: string) => void

/** Tells `watch` of every fsync of this process while `work` runs. */
export async function watchingFsyncs(watch: Watcher, work: () => Promise<void>): Promise<void> {
  const { fsyncSync } = fs
  fs.fsyncSync = (descriptor) => {
    watch(readlinkSync(`/proc/self/fd/${descriptor}`))
    fsyncSync(descriptor)
  }
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    fs.fsyncSync = fsyncSync
    syncBuiltinESMExports()
  }
}

/** The paths that were fsynced while `work` ran, in order. */
export async function fsyncsOf(work: () => Promise<void>): Promise<string[]> {
  const paths: string[] = []
  await watchingFsyncs((path) => paths.push(path), work)
  return paths
}
