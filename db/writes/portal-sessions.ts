import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { portalSessions } from '../schema'

/** Opens the requester's page for one request (a link was followed) or for the requests of one address (a code was typed). */
export async function openPortalSession(
  tx: Transaction,
  session: { tokenHash: string; minutes: number } & ({ requestId: string } | { emailHash: string }),
): Promise<void> {
  const { minutes, ...rest } = session
  await tx.insert(portalSessions).values({ ...rest, expiresAt: sql`now() + make_interval(mins => ${minutes})` })
}

/** Ends a session; one that is not there is ended already. */
export async function endPortalSession(db: Database | Transaction, tokenHash: string): Promise<void> {
  await db.delete(portalSessions).where(eq(portalSessions.tokenHash, tokenHash))
}

/** Ends every session that a code to one of these addresses opened. */
export async function endSessionsOfAddresses(tx: Transaction, emailHashes: readonly string[]): Promise<void> {
  if (emailHashes.length === 0) return
  await tx.delete(portalSessions).where(inArray(portalSessions.emailHash, [...emailHashes]))
}

/** Lets a session that is still open last so many minutes from now, but no longer than half a day in all. */
export async function prolongPortalSession(
  db: Database | Transaction,
  { tokenHash, minutes }: { tokenHash: string; minutes: number },
): Promise<void> {
  const { createdAt, expiresAt, tokenHash: hash } = portalSessions
  await db
    .update(portalSessions)
    .set({
      lastSeenAt: sql`now()`,
      expiresAt: sql`least(now() + make_interval(mins => ${minutes}), ${createdAt} + interval '12 hours')`,
    })
    .where(and(eq(hash, tokenHash), gt(expiresAt, sql`now()`)))
}
