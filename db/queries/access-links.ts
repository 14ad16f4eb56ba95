import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type MailAction, mailActions } from '@/domain/policies/mail-actions'
import type { Database, Transaction } from '../client'
import { accessLinks, requests } from '../schema'

/** What a link is good for, and nothing else. */
export type LinkPurpose = (typeof accessLinks.$inferSelect)['purpose']

type LinkedRequest = {
  requestId: string
  reference: string
  usedAt: string | null
  voidedAt: string | null
  sentTo: string | null
}

/** The request a link that has not expired is for, used, void or neither; knowing the token is the permission. */
export async function findLinkedRequest(
  db: Database | Transaction,
  tokenHash: string,
  purpose: LinkPurpose,
): Promise<LinkedRequest | undefined> {
  const { usedAt, voidedAt, sentTo } = accessLinks
  const [row] = await db
    .select({ requestId: requests.id, reference: requests.reference, usedAt, voidedAt, sentTo })
    .from(accessLinks)
    .innerJoin(requests, eq(requests.id, accessLinks.requestId))
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash),
        eq(accessLinks.purpose, purpose),
        gt(accessLinks.expiresAt, sql`now()`),
        isNull(accessLinks.expiredAt),
      ),
    )
  return row
}

/** A link that is not `open` opens nothing, or what its page says; `voided`: it went to an address given up since. */
export type LinkStanding = 'open' | 'used' | 'voided' | 'expired'

const standing = sql<LinkStanding>`case when ${accessLinks.voidedAt} is not null then 'voided'
  when ${accessLinks.usedAt} is not null then 'used'
  when ${accessLinks.expiredAt} is not null or ${accessLinks.expiresAt} <= now() then 'expired' else 'open' end`

/** Which request a link is for and whether it still opens it; nothing for a link nobody was given. */
export async function findLinkStanding(
  db: Database | Transaction,
  tokenHash: string,
  purpose: LinkPurpose,
): Promise<{ requestId: string; reference: string; taskId: string | null; standing: LinkStanding } | undefined> {
  const [row] = await db
    .select({ requestId: requests.id, reference: requests.reference, taskId: accessLinks.taskId, standing })
    .from(accessLinks)
    .innerJoin(requests, eq(requests.id, accessLinks.requestId))
    .where(and(eq(accessLinks.tokenHash, tokenHash), eq(accessLinks.purpose, purpose)))
  return row
}

/** To which task of which request a link leads, and whether it still does; nothing for a link nobody was given. */
export async function findTaskLink(
  db: Database | Transaction,
  tokenHash: string,
): Promise<{ requestId: string; reference: string; taskId: string; standing: LinkStanding } | undefined> {
  const link = await findLinkStanding(db, tokenHash, 'task')
  return link?.taskId ? { ...link, taskId: link.taskId } : undefined
}

/** What a link in a reminder does, for which request and for whom, and whether it still does. */
export type MailActionLink = { reference: string; action: MailAction; userId: string; standing: LinkStanding }

/** The link in a reminder to a member of staff; nothing for a link nobody was given. */
export async function findMailAction(
  db: Database | Transaction,
  tokenHash: string,
): Promise<MailActionLink | undefined> {
  const { purpose, userId } = accessLinks
  const [row] = await db
    .select({ reference: requests.reference, purpose, userId, standing })
    .from(accessLinks)
    .innerJoin(requests, eq(requests.id, accessLinks.requestId))
    .where(and(eq(accessLinks.tokenHash, tokenHash), inArray(purpose, [...mailActions])))
  const action = mailActions.find((each) => each === row?.purpose)
  return row?.userId && action ? { ...row, action, userId: row.userId } : undefined
}
