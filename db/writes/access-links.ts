import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { type MailAction, mailActionDays } from '@/domain/policies/mail-actions'
import type { Transaction } from '../client'
import { portionsOf } from '../portions'
import type { LinkPurpose } from '../queries/access-links'
import { accessLinks } from '../schema'

/** Keeps the hash of a new link, bound to one purpose and one request. */
export function keepAccessLink(
  tx: Transaction,
  link: {
    tokenHash: string
    purpose: LinkPurpose
    requestId: string
    minutes: number
    sentTo?: string
    taskId?: string
  },
) {
  const { minutes, ...rest } = link
  return tx.insert(accessLinks).values({ ...rest, expiresAt: sql`now() + make_interval(mins => ${minutes})` })
}

/** What a link in a letter to staff is for. */
export type NewMailAction = { tokenHash: string; purpose: MailAction; requestId: string; userId: string }

/** Keeps the hashes of the links in a letter to one member of staff. */
export async function keepMailActions(tx: Transaction, links: readonly NewMailAction[]): Promise<void> {
  const expiresAt = sql`now() + make_interval(days => ${mailActionDays})`
  for (const some of portionsOf(links))
    await tx.insert(accessLinks).values(some.map((link) => ({ ...link, expiresAt })))
}

/** Uses a link once: true for the one caller who got it, false when it was used, is void or expired, or never was. */
export async function useAccessLink(tx: Transaction, tokenHash: string, purpose: LinkPurpose): Promise<boolean> {
  const used = await tx
    .update(accessLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash),
        eq(accessLinks.purpose, purpose),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.voidedAt),
        gt(accessLinks.expiresAt, sql`now()`),
        isNull(accessLinks.expiredAt),
      ),
    )
    .returning()
  return used.length === 1
}

/** No link to this task works any more. */
export async function voidTaskLinks(tx: Transaction, taskId: string): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ voidedAt: sql`now()` })
    .where(and(eq(accessLinks.taskId, taskId), isNull(accessLinks.voidedAt)))
}
