import { randomBytes } from 'node:crypto'
import { isUnavailable } from '@/db/faults'

/**
 * Nothing was begun when this was read. Where the database is away, the fault says so in its digest: of all it holds,
 * the page for faults learns that alone.
 */
export async function beforeAnything<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (fault) {
    if (!isUnavailable(fault) || (fault instanceof Error && 'digest' in fault)) throw fault
    const digest = `away-${randomBytes(4).toString('hex')}`
    throw Object.assign(new Error('The database is away', { cause: fault }), { digest })
  }
}
