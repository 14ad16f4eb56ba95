import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Right } from '@/domain/rights'
import type { TaskDetail } from '@/domain/tasks/details'
import { moment, now } from './columns'
import { controllers } from './controllers'

/**
 * Where the organisation keeps personal data, and who searches there; nothing of anybody who asks. `needs`: what of a person
 * one searches by there. `isProcessor`: another organisation keeps it for this one (GDPR Art. 28).
 */
export const systems = pgTable(
  'systems',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    name: text().notNull(),
    holds: text().notNull(),
    ownerName: text().notNull(),
    ownerEmail: text().notNull(),
    rights: jsonb().$type<Right[]>().notNull(),
    needs: jsonb().$type<TaskDetail[]>().notNull(),
    dueDays: integer().notNull(),
    isProcessor: boolean().notNull().default(false),
    archivedAt: moment(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [index('systems_controller').on(table.controllerId, table.name)],
)
