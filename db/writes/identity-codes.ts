import { and, eq, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { identityCodes } from '../schema'
import { cancelLettersOf } from './departures'

/** Keeps the hash of a new code about who asks in place of an earlier one, which proves nothing any more. */
export async function keepIdentityCode(tx: Transaction, requestId: string, codeHash: string): Promise<void> {
  await tx.delete(identityCodes).where(eq(identityCodes.requestId, requestId))
  await tx.insert(identityCodes).values({ requestId, codeHash })
}

/** Destroys the code about who asks, and calls back the letter that holds it. */
export async function voidIdentityCode(tx: Transaction, requestId: string): Promise<void> {
  await cancelLettersOf(tx, requestId, 'identity-code')
  await tx.delete(identityCodes).where(eq(identityCodes.requestId, requestId))
}

/**
 * Counts one try against the code and gives what to compare with; nothing where there is none or all tries are spent. One
 * statement, so that tries at the same moment are counted one by one.
 */
export async function takeIdentityTry(
  tx: Transaction,
  requestId: string,
  tries: number,
): Promise<{ codeHash: string; tries: number } | undefined> {
  const [row] = await tx
    .update(identityCodes)
    .set({ tries: sql`${identityCodes.tries} + 1` })
    .where(and(eq(identityCodes.requestId, requestId), lt(identityCodes.tries, tries)))
    .returning({ codeHash: identityCodes.codeHash, tries: identityCodes.tries })
  return row
}
