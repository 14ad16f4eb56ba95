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
  await dropTemplates(fresh)
  await fresh.close()
  await fsyncTree(unfinished)
  await rename(unfinished, cluster)
  fsyncDirectory(folder)
}

/** Nobody makes another database here, and the two patterns for one are more than half of the files in every backup. */
async function dropTemplates(fresh: PGlite): Promise<void> {
  await fresh.exec("update pg_database set datistemplate = false, datallowconn = true where datname like 'template_'")
  await fresh.exec('drop database template0')
  await fresh.exec('drop database template1')
}
