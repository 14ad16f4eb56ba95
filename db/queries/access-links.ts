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

/** `used` and `expired` open nothing; the page behind the link says which it is. */
export type LinkStanding = 'open' | 'used' | 'expired'

/** Which request a link is for and whether it still opens it; nothing for a link nobody was given. */
export async function findLinkStanding(
  db: Database | Transaction,
  tokenHash: string,
  purpose: LinkPurpose,
): Promise<{ requestId: string; reference: string; standing: LinkStanding } | undefined> {
  const [row] = await db
    .select({
      requestId: requests.id,
      reference: requests.reference,
      standing: sql<LinkStanding>`case when ${accessLinks.usedAt} is not null then 'used'
        when ${accessLinks.expiresAt} <= now() then 'expired' else 'open' end`,
    })
    .from(accessLinks)
    .innerJoin(requests, eq(requests.id, accessLinks.requestId))
    .where(and(eq(accessLinks.tokenHash, tokenHash), eq(accessLinks.purpose, purpose)))
  return row
}
