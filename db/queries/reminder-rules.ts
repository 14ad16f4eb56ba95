import { desc, eq } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import { type ReminderRule, usualReminders } from '@/domain/policies/reminder-rule'
import type { Database, Transaction } from '../client'
import { reminderRules } from '../schema'

/** A version of the rule by which staff are reminded; 0 is the usual one, where an organisation has said nothing else. */
export type KeptReminderRule = { version: number; rule: ReminderRule }

/** The newest version, for those who work there and for the system. */
export async function findReminderRule(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<KeptReminderRule> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) throw new Error('The reminders of somebody else')
  const [found] = await db
    .select({ version: reminderRules.version, rule: reminderRules.rule })
    .from(reminderRules)
    .where(eq(reminderRules.controllerId, controllerId))
    .orderBy(desc(reminderRules.version))
    .limit(1)
  // A version of before says nothing of what came later.
  return found ? { ...found, rule: { ...usualReminders, ...found.rule } } : { version: 0, rule: usualReminders }
}
