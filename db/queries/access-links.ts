import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { accessLinks, requests } from '../schema'
import type { LinkPurpose } from '../writes/access-links'

/** The request a link that has not expired is for, used or not; knowing the token is the permission. */
export async function findLinkedRequest(
  db: Database | Transaction,
  tokenHash: string,
  purpose: LinkPurpose,
): Promise<{ requestId: string; reference: string; usedAt: string | null } | undefined> {
  const [row] = await db
    .select({ requestId: requests.id, reference: requests.reference, usedAt: accessLinks.usedAt })
    .from(accessLinks)
    .innerJoin(requests, eq(requests.id, accessLinks.requestId))
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash),
        eq(accessLinks.purpose, purpose),
        gt(accessLinks.expiresAt, sql`now()`),
      ),
    )
  return row
}
