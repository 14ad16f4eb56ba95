import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createCluster } from './create-cluster'
import { DurableFileSystem } from './durable-file-system'
import { lockFolder } from './folder-lock'

/** PGlite's own parameters without `-F`, which switches fsync off; the log is kept small, for the backups. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap((setting) => ['-c', setting]),
]

/**
 * Opens the embedded database in a folder, durably and for this process alone; creates it when the folder is empty.
 * Throws `DatabaseInUse`.
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const free = await lockFolder(folder)
  try {
    const cluster = clusterIn(folder)
    if (!existsSync(cluster)) await createCluster(folder, cluster)
    return freeingWhenClosed(await PGlite.create({ fs: new DurableFileSystem(cluster), startParams }), free)
  } catch (fault) {
    await free()
    throw fault
  }
}

/** Where PostgreSQL's own files lie in the folder of an embedded database, or of a backup of one. */
export function clusterIn(folder: string): string {
  return join(folder, 'cluster')
}

function freeingWhenClosed(client: PGlite, free: () => Promise<void>): PGlite {
  const close = client.close.bind(client)
  client.close = async () => {
    try {
      await close()
    } finally {
      await free()
    }
  }
  return client
}
