import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { moment, now } from './columns'
import { controllers } from './controllers'

/** A list of the queue under a name: the words of its address, of which none is searched for. Never named after a person. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text()
      .notNull()
      .references(() => users.id),
    /** The organisation whose members have it too; null where it is its maker's alone. */
    controllerId: uuid().references(() => controllers.id),
    name: text().notNull(),
    list: text().notNull(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [index('saved_views_user').on(table.userId), index('saved_views_controller').on(table.controllerId)],
)
