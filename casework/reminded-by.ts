import type { Database, Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { weekendsOnly } from '@/domain/calendar/working-days'
import { system } from '@/domain/policies/actor'
import type { RemindedBy } from '@/domain/policies/reminders'

/** By which rule an organisation reminds its staff, and on which days it works. */
export async function remindedBy(db: Database | Transaction, { id, ruleId }: Controller): Promise<RemindedBy> {
  const { rule } = await findReminderRule(db, system('remind'), id)
  return { rule, calendar: ruleId ? (await readRule(db, ruleId)).calendar : weekendsOnly }
}
