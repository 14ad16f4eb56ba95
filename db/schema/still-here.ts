import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'

/**
 * Whether somebody still reads the letters of an organisation, asked once a month: of its first address, and of the second
 * where nobody has answered. The hash of the link in each letter is kept, and who said that somebody is here.
 */
export const stillHereChecks = pgTable(
  'still_here_checks',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    monthOn: civilDay().notNull(),
    askedOn: civilDay().notNull(),
    tokenHash: text().unique(),
    otherAskedOn: civilDay(),
    otherTokenHash: text().unique(),
    answeredAt: moment(),
    answeredBy: text().$type<'first' | 'second' | 'desk' | 'switched-off'>(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [
    unique('still_here_checks_once').on(table.controllerId, table.monthOn),
    index('still_here_checks_open').on(table.controllerId, table.answeredAt),
  ],
)
