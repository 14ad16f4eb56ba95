import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { followCodes } from '../schema'

/** Keeps the hash of a new code for an address, in place of an earlier one; tries begin anew. */
export async function keepFollowCode(
  tx: Transaction,
  { emailHash, codeHash, minutes }: { emailHash: string; codeHash: string; minutes: number },
): Promise<void> {
  const fresh = { codeHash, tries: 0, usedAt: null, expiresAt: sql`now() + make_interval(mins => ${minutes})` }
  await tx
    .insert(followCodes)
    .values({ emailHash, ...fresh })
    .onConflictDoUpdate({ target: followCodes.emailHash, set: { ...fresh, createdAt: sql`now()` } })
}

/** How often a code may be tried, or that the try was counted before, among those of one browser. */
export type AllowedTries = number | 'counted-already'

/**
 * Counts one try against the code of an address and gives the hash to compare with; nothing where there is no code, it is
 * used or too old, or all tries are spent. One statement, so that tries at the same moment are counted one by one.
 */
export async function takeTry(tx: Transaction, emailHash: string, tries: AllowedTries): Promise<string | undefined> {
  const isCounted = tries === 'counted-already'
  const [row] = await tx
    .update(followCodes)
    .set({ tries: sql`${followCodes.tries} + ${isCounted ? 0 : 1}::int` })
    .where(
      and(
        eq(followCodes.emailHash, emailHash),
        isNull(followCodes.usedAt),
        isCounted ? undefined : lt(followCodes.tries, tries),
        gt(followCodes.expiresAt, sql`now()`),
      ),
    )
    .returning({ codeHash: followCodes.codeHash })
  return row?.codeHash
}

/** The code has opened its one session. */
export async function useFollowCode(tx: Transaction, emailHash: string): Promise<void> {
  await tx
    .update(followCodes)
    .set({ usedAt: sql`now()` })
    .where(eq(followCodes.emailHash, emailHash))
}
