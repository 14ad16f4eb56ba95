import { and, desc, eq, sql } from 'drizzle-orm'
import { type Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { LetterState } from '@/domain/requests/letters'
import type { Database, Transaction } from '../client'
import { deliveryAttempts, letters, users } from '../schema'

/** The letter by which somebody tried the mail, and what came of the last attempt at it. */
export type MailTest = {
  letterId: string
  toAddress: string
  state: LetterState
  owedAt: string
  nextAttemptAt: string
  attempt: {
    outcome: 'sent' | 'temporary' | 'permanent' | 'configuration' | 'ambiguous'
    code: string
    at: string
  } | null
}

/** The last test that this actor has asked for at an organisation they manage. */
export async function latestMailTest(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<MailTest | undefined> {
  if (actor.kind !== 'staff' || !mayAt(actor, 'manage', controllerId)) return undefined
  const { outcome, code, at } = deliveryAttempts
  const [found] = await db
    .select({ letter: letters, attempt: { outcome, code, at } })
    .from(letters)
    .innerJoin(users, eq(users.email, letters.toAddress))
    .leftJoin(deliveryAttempts, eq(deliveryAttempts.letterId, letters.id))
    .where(and(eq(letters.kind, 'mail-test'), eq(letters.controllerId, controllerId), eq(users.id, actor.userId)))
    .orderBy(desc(letters.owedAt), desc(letters.id), sql`${at} desc nulls last`)
    .limit(1)
  if (!found) return undefined
  const { id: letterId, state, owedAt, nextAttemptAt } = found.letter
  const attempt = found.attempt && { ...found.attempt, code: found.attempt.code ?? '' }
  return { letterId, toAddress: found.letter.toAddress ?? '', state, owedAt, nextAttemptAt, attempt }
}
