import { realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:net'

/** Another process has the folder of the embedded database open; two at once would destroy it. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'

  constructor(readonly folder: string) {
    super(
      `The database in ${folder} is in use by another process of Rightsdesk. ` +
        'Stop that process first, or set DATABASE_URL: PostgreSQL serves several processes.',
    )
  }
}

/**
 * Takes the folder for this process alone and gives the function that frees it. The lock is an abstract Unix socket
 * named after device and inode, so the kernel frees it however the process ends. It is seen within one network
 * namespace: two containers must not share the folder. Throws `DatabaseInUse`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  if (process.platform !== 'linux')
    throw new Error('The embedded database can be locked on Linux only. Set DATABASE_URL to use PostgreSQL.')
  const { dev, ino } = statSync(realpathSync(folder), { bigint: true })
  const server = createServer((visitor) => visitor.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new DatabaseInUse(folder) : fault),
    )
    server.listen({ path: `\0rightsdesk-database-${dev}-${ino}` }, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}
