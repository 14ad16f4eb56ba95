import type { ReminderRule } from '@/domain/policies/reminder-rule'
import type { Transaction } from '../client'
import { reminderRules } from '../schema'

/** By what an organisation reminds its staff from now on. */
export async function insertReminderRule(
  tx: Transaction,
  kept: { controllerId: string; version: number; rule: ReminderRule },
): Promise<void> {
  await tx.insert(reminderRules).values(kept)
}
