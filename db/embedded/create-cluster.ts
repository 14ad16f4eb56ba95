import { rename, rm } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { fsyncDirectory, fsyncTree } from './fsync-tree'

/**
 * Makes an empty database. It gets its name only when it is whole and on disk, so an interrupted start leaves nothing
 * that looks like one. Takes about 800 MB of memory for a moment.
 */
export async function createCluster(folder: string, cluster: string): Promise<void> {
  const unfinished = `${cluster}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const fresh = await PGlite.create({ fs: new NodeFS(unfinished) })
  await fresh.close()
  await fsyncTree(unfinished)
  await rename(unfinished, cluster)
  fsyncDirectory(folder)
}
