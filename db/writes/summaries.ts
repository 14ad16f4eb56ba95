import type { Day } from '@/domain/calendar/days'
import type { Transaction } from '../client'
import { summaries } from '../schema'

/** Records the summary of a week for one recipient; false where it was on record, whoever else does so at the same time. */
export async function keepSummary(
  tx: Transaction,
  kept: { controllerId: string; recipient: string; weekOn: Day },
): Promise<boolean> {
  const rows = await tx.insert(summaries).values(kept).onConflictDoNothing().returning({ id: summaries.id })
  return rows.length === 1
}
