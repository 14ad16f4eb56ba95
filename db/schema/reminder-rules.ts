import { integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import type { ReminderRule } from '@/domain/policies/reminder-rule'
import { moment, now } from './columns'
import { controllers } from './controllers'

/** By what an organisation reminds its staff; insert only, each saving is the whole rule anew. */
export const reminderRules = pgTable(
  'reminder_rules',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    version: integer().notNull(),
    rule: jsonb().$type<ReminderRule>().notNull(),
    savedAt: moment().notNull().default(now),
  },
  (table) => [unique('reminder_rules_version').on(table.controllerId, table.version)],
)
