import { inArray } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Transaction } from '../client'
import { portionsOf } from '../portions'
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
  const { id, requestId, step, dueOn } = reminders
  const kept: KeptReminder[] = []
  for (const some of portionsOf(steps)) {
    const rows = some.map(({ superseded, ...row }) => ({
      ...row,
      createdAt: at,
      supersededAt: superseded ? at : null,
    }))
    const insert = tx.insert(reminders).values(rows).onConflictDoNothing()
    for (const row of await insert.returning({ id, requestId, step, dueOn })) kept.push(row)
  }
  return kept
}

/** Names the letter that does the reminding. */
export async function nameLetter(tx: Transaction, reminderIds: readonly string[], letterId: string): Promise<void> {
  for (const some of portionsOf(reminderIds))
    await tx.update(reminders).set({ letterId }).where(inArray(reminders.id, some))
}
