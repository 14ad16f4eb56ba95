import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { twoFactors, users } from '../schema'
import { takePendingFactor } from './pending-factor'
import { endSessions } from './sessions'

/** `secret` is encrypted by better-auth under SESSION_SECRET. */
export type SecondFactor = { secret: string; verified: boolean; codesKeptAt: Date | null }

export async function findSecondFactor(db: Database, userId: string): Promise<SecondFactor | undefined> {
  const [found] = await db
    .select({ secret: twoFactors.secret, verified: twoFactors.verified, codesKeptAt: twoFactors.codesKeptAt })
    .from(twoFactors)
    .where(eq(twoFactors.userId, userId))
  return found
}

/**
 * Takes a 30-second step for one use: of two that come at once with the same code, one gets it. A code of a step before
 * the last one used is refused too. Source: RFC 6238, 5.2: the verifier must not accept the second attempt.
 */
export async function takeStep(db: Database, userId: string, step: number): Promise<boolean> {
  const taken = await db
    .update(twoFactors)
    .set({ lastUsedStep: step })
    .where(and(eq(twoFactors.userId, userId), or(isNull(twoFactors.lastUsedStep), lt(twoFactors.lastUsedStep, step))))
    .returning({ id: twoFactors.id })
  return taken.length > 0
}

/** The person has kept their recovery codes: from now on nobody can read them. */
export async function markCodesKept(db: Database, userId: string): Promise<void> {
  await db
    .update(twoFactors)
    .set({ codesKeptAt: sql`now()` })
    .where(eq(twoFactors.userId, userId))
}

/** New recovery codes were made: they are shown until the person has kept them. */
export async function showCodesAgain(db: Database, userId: string): Promise<void> {
  await db.update(twoFactors).set({ codesKeptAt: null }).where(eq(twoFactors.userId, userId))
}

/** Puts the new authenticator that waits for this session in the place of the old one; the code it has shown is used up. */
export async function replaceSecondFactor(
  tx: Transaction,
  { userId, sessionId }: { userId: string; sessionId: string },
  { secret, step }: { secret: string; step: number },
): Promise<boolean> {
  if (!(await takePendingFactor(tx, sessionId, secret))) return false
  const replaced = await tx
    .update(twoFactors)
    .set({ secret, lastUsedStep: step, failedVerificationCount: 0, lockedUntil: null })
    .where(and(eq(twoFactors.userId, userId), eq(twoFactors.verified, true)))
    .returning({ id: twoFactors.id })
  return replaced.length > 0
}

/** Takes the second factor away and ends every session: the person enrols again at the next sign-in. */
export async function removeSecondFactor(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(twoFactors).where(eq(twoFactors.userId, userId))
  await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId))
  await endSessions(tx, userId)
}
