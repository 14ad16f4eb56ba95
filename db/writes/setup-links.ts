import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { setupLinks } from '../schema'

/** Keeps the hash of a link to `/setup`; links given out before are void. */
export async function keepSetupLink(tx: Transaction, tokenHash: string, hours: number): Promise<void> {
  await tx.delete(setupLinks).where(isNull(setupLinks.usedAt))
  await tx.insert(setupLinks).values({ tokenHash, expiresAt: sql`now() + make_interval(hours => ${hours})` })
}

/** Uses a link once: true for the one caller who got it. */
export async function useSetupLink(tx: Transaction, tokenHash: string): Promise<boolean> {
  const used = await tx
    .update(setupLinks)
    .set({ usedAt: sql`now()` })
    .where(isOpen(tokenHash))
    .returning()
  return used.length === 1
}

function isOpen(tokenHash: string) {
  return and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, sql`now()`))
}
