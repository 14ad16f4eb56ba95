import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'

/** One row a week and recipient of a summary, whatever restarts in between; `recipient` is a keyed hash. */
export const summaries = pgTable(
  'summaries',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    recipient: text().notNull(),
    weekOn: civilDay().notNull(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [unique('summaries_once').on(table.controllerId, table.recipient, table.weekOn)],
)
