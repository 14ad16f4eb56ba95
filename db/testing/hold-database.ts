import { setInterval } from 'node:timers'
import { DatabaseInUse } from '../embedded/folder-lock'
import { openDatabase } from '../client'
import { setupLinks } from '../schema'

/** A process that keeps the embedded database of a folder open, having committed one row, until it is ended. */
try {
  const db = await openDatabase({ folder: process.argv[2] })
  await db.insert(setupLinks).values({ tokenHash: `committed by ${process.pid}`, expiresAt: new Date(0).toISOString() })
  process.stdout.write('open\n')
  setInterval(() => undefined, 1000)
} catch (fault) {
  if (!(fault instanceof DatabaseInUse)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 75
}
