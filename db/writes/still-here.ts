import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Transaction } from '../client'
import type { StillHereCheck } from '../queries/still-here'
import { stillHereChecks } from '../schema'

/** Records that it is asked for a month; nothing where it was on record, whoever else does so at the same time. */
export async function keepStillHere(
  tx: Transaction,
  asked: { controllerId: string; monthOn: Day; askedOn: Day },
): Promise<string | undefined> {
  const insert = tx.insert(stillHereChecks).values(asked).onConflictDoNothing()
  const [kept] = await insert.returning({ id: stillHereChecks.id })
  return kept?.id
}

/** Records that the other address is asked; false where it was, or somebody has answered meanwhile. */
export async function keepOtherAsked(tx: Transaction, checkId: string, otherAskedOn: Day): Promise<boolean> {
  const { id, otherAskedOn: before, answeredAt } = stillHereChecks
  const rows = await tx
    .update(stillHereChecks)
    .set({ otherAskedOn })
    .where(and(eq(id, checkId), isNull(before), isNull(answeredAt)))
    .returning({ id })
  return rows.length === 1
}

/** Keeps the hash of the link in one of its letters. */
export async function keepStillHereLink(
  tx: Transaction,
  checkId: string,
  hash: { tokenHash: string } | { otherTokenHash: string },
): Promise<void> {
  await tx.update(stillHereChecks).set(hash).where(eq(stillHereChecks.id, checkId))
}

/** Somebody is here: every question that is open there is answered. Gives how many were. */
export async function answerStillHere(
  tx: Transaction,
  controllerId: string,
  answeredBy: NonNullable<StillHereCheck['answeredBy']>,
): Promise<number> {
  const rows = await tx
    .update(stillHereChecks)
    .set({ answeredAt: sql`now()`, answeredBy })
    .where(and(eq(stillHereChecks.controllerId, controllerId), isNull(stillHereChecks.answeredAt)))
    .returning({ id: stillHereChecks.id })
  return rows.length
}
