import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { letters, reminders } from '../schema'
import type { KeptReminder } from './reminders'

/**
 * Calls back the reminders to one recipient that the mail server has put off, and gives the steps they were about. One that is being
 * sent right now leaves if the server takes it after all.
 */
export async function recallUnsentReminders(
  tx: Transaction,
  { controllerId, recipient }: { controllerId: string; recipient: string },
): Promise<KeptReminder[]> {
  const recalled = await tx
    .update(letters)
    .set({
      state: sql`case when ${letters.state} = 'owed' then 'cancelled' else ${letters.state} end`,
      recalledAs: sql`case when ${letters.state} = 'sending' then 'cancelled' end`,
    })
    .where(
      and(
        eq(letters.kind, 'deadline-reminder'),
        eq(letters.controllerId, controllerId),
        eq(letters.recipientHash, recipient),
        inArray(letters.state, ['owed', 'sending']),
        isNotNull(letters.lastFault),
        isNull(letters.recalledAs),
      ),
    )
    .returning({ id: letters.id })
  if (recalled.length === 0) return []
  const { id, requestId, step, dueOn } = reminders
  const about = recalled.map((letter) => letter.id)
  return tx
    .select({ id, requestId, step, dueOn })
    .from(reminders)
    .where(and(inArray(reminders.letterId, about), isNull(reminders.supersededAt)))
}

/** Steps on record that a more urgent one has overtaken. */
export async function supersedeReminders(tx: Transaction, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(reminders)
    .set({ supersededAt: at })
    .where(inArray(reminders.id, [...ids]))
}
