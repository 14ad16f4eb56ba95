import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { embeddedEngine, type Database } from '../client'
import { clusterIn } from './engine'
import { fsyncDirectory, fsyncTree } from './fsync-tree'

const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

/**
 * Copies the embedded database into a new folder below `folder`, on disk before it has its name, and keeps the newest
 * `keep`. Everybody waits while the files are copied. A backup is restored by putting it in the place of
 * DATABASE_FOLDER while nothing runs. Gives the folder of the backup; throws on a server, which has tools of its own.
 */
export async function backup(db: Database, { folder, keep }: { folder: string; keep: number }): Promise<string> {
  const engine = embeddedEngine(db)
  if (!engine) throw new Error('Back up a PostgreSQL server with its own tools, such as pg_dump or pg_basebackup')
  const finished = join(folder, new Date().toISOString().replaceAll(':', '-'))
  const unfinished = `${finished}.unfinished`
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    await engine.exec('checkpoint')
    await engine.hold((cluster) => cp(cluster, clusterIn(unfinished), { recursive: true }))
    await fsyncTree(unfinished)
    await rename(unfinished, finished)
    fsyncDirectory(folder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  await removeOld(folder, keep)
  return finished
}

/** The backups in a folder, the newest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}

async function removeOld(folder: string, keep: number) {
  const old = (await backupsIn(folder)).slice(Math.max(keep, 1))
  const interrupted = (await readdir(folder))
    .filter((name) => name.endsWith('.unfinished'))
    .map((name) => join(folder, name))
  for (const path of [...old, ...interrupted]) await rm(path, { recursive: true, force: true })
}
