import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
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
