import { and, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '../client'
import { letters, reminders } from '../schema'
import type { KeptReminder } from './reminders'

type Recalled = { controllerId: string; recipient: string }

/**
 * Calls back the reminders to one recipient that have not left, and gives the steps they were about and since when the recipient
 * waits for them. One that is being sent right now leaves if the server takes it after all.
 */
export async function recallUnsentReminders(
  tx: Transaction,
  about: Recalled,
): Promise<{ steps: KeptReminder[]; owedSince: string | null }> {
  const recalled = await recall(tx, about, isNull(letters.insteadOf))
  if (recalled.length === 0) return { steps: [], owedSince: null }
  const { id, requestId, step, dueOn } = reminders
  const ids = recalled.map((letter) => letter.id)
  const steps = await tx
    .select({ id, requestId, step, dueOn })
    .from(reminders)
    .where(and(inArray(reminders.letterId, ids), isNull(reminders.supersededAt)))
  return { steps, owedSince: earliestOf(recalled) }
}

/** The same of those that tell somebody what another could not be told; gives what they said. */
export async function recallCopies(
  tx: Transaction,
  about: Recalled,
): Promise<{ propsOfCopies: Record<string, unknown>[]; owedSince: string | null }> {
  const recalled = await recall(tx, about, isNotNull(letters.insteadOf))
  return { propsOfCopies: recalled.flatMap(({ props }) => (props ? [props] : [])), owedSince: earliestOf(recalled) }
}

/** Put off, or not even tried for so long because there was no way to a mail server. */
const untriedMinutes = 60
const hasNotLeft = or(
  isNotNull(letters.lastFault),
  and(eq(letters.state, 'owed'), sql`${letters.owedAt} < now() - make_interval(mins => ${untriedMinutes})`),
)

async function recall(tx: Transaction, { controllerId, recipient }: Recalled, which: SQL) {
  const { id, props, owedAt, owedSince } = letters
  return tx
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
        isNull(letters.recalledAs),
        hasNotLeft,
        which,
      ),
    )
    .returning({ id, props, owedAt, owedSince })
}

function earliestOf(recalled: readonly { owedAt: string; owedSince: string | null }[]): string | null {
  return recalled.map(({ owedAt, owedSince }) => owedSince ?? owedAt).sort()[0] ?? null
}

/** Steps on record that a more urgent one has overtaken. */
export async function supersedeReminders(tx: Transaction, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(reminders)
    .set({ supersededAt: at })
    .where(inArray(reminders.id, [...ids]))
}
