import { inArray } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Transaction } from '../client'
import { reminders } from '../schema'

export type NewReminder = { requestId: string; step: string; recipient: string; dueOn: Day; superseded?: boolean }
export type KeptReminder = { id: string; requestId: string; step: string; dueOn: Day }

/**
 * Records steps, each once for its request, recipient and due day, whoever else does so at the same time; gives those
 * that were not on record. A superseded one is on record without a letter.
 */
export async function keepReminders(
  tx: Transaction,
  steps: readonly NewReminder[],
  at: string,
): Promise<KeptReminder[]> {
  if (steps.length === 0) return []
  const { id, requestId, step, dueOn } = reminders
  return tx
    .insert(reminders)
    .values(steps.map(({ superseded, ...row }) => ({ ...row, supersededAt: superseded ? at : null })))
    .onConflictDoNothing()
    .returning({ id, requestId, step, dueOn })
}

/** Names the letter that does the reminding. */
export async function nameLetter(tx: Transaction, reminderIds: readonly string[], letterId: string): Promise<void> {
  if (reminderIds.length === 0) return
  await tx
    .update(reminders)
    .set({ letterId })
    .where(inArray(reminders.id, [...reminderIds]))
}
