import { and, eq, gt, or, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { addressChanges } from '../schema'

/** What the page behind a link of an address change tells. */
export type AddressChangePage = { link: 'confirm' | 'stop'; newEmail: string; isConfirmed: boolean }

/** A change that can still be confirmed or stopped; knowing the token is the permission. */
export async function findAddressChange(db: Database, tokenHash: string): Promise<AddressChangePage | undefined> {
  const { confirmHash, stopHash, newEmail, confirmedAt, expiresAt } = addressChanges
  const [found] = await db
    .select({ confirmHash, newEmail, confirmedAt })
    .from(addressChanges)
    .where(and(or(eq(confirmHash, tokenHash), eq(stopHash, tokenHash)), gt(expiresAt, sql`now()`)))
  if (!found) return undefined
  const link = found.confirmHash === tokenHash ? 'confirm' : 'stop'
  return { link, newEmail: found.newEmail, isConfirmed: found.confirmedAt !== null }
}
