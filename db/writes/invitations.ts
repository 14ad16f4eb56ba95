import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { invitations } from '../schema'

export type Invitation = typeof invitations.$inferSelect
type NewInvitation = Omit<typeof invitations.$inferInsert, 'expiresAt' | 'createdAt' | 'usedAt'>

/** Keeps an invitation by the hash of its link; an earlier one of the same controller to the same address is void. */
export async function keepInvitation(tx: Transaction, invitation: NewInvitation, days: number): Promise<void> {
  await voidInvitations(tx, invitation.controllerId, invitation.email)
  await tx.insert(invitations).values({ ...invitation, expiresAt: sql`now() + make_interval(days => ${days})` })
}

/** Takes back what has not been used of this controller's invitations to one address. */
export async function voidInvitations(tx: Transaction, controllerId: string, email: string): Promise<number> {
  const gone = await tx
    .delete(invitations)
    .where(and(eq(invitations.controllerId, controllerId), eq(invitations.email, email), isNull(invitations.usedAt)))
    .returning({ tokenHash: invitations.tokenHash })
  return gone.length
}

/** Uses up an invitation: of two that come at once, one gets it. Nothing where it was used or is too old. */
export async function useInvitation(tx: Transaction, tokenHash: string): Promise<Invitation | undefined> {
  const [used] = await tx
    .update(invitations)
    .set({ usedAt: sql`now()` })
    .where(and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`)))
    .returning()
  return used
}
