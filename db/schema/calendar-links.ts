import { pgTable, text } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { moment, now } from './columns'

/**
 * The one link by which a member's calendar program fetches their due days, without a session: hashed, replaced by a new
 * one, gone with the end of a membership and with the account.
 */
export const calendarLinks = pgTable('calendar_links', {
  userId: text()
    .primaryKey()
    .references(() => users.id),
  tokenHash: text().notNull().unique(),
  createdAt: moment().notNull().default(now),
  lastFetchedAt: moment(),
})
