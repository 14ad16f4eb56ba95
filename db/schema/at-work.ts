import { index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { bytes, moment, now } from './columns'
import { requests } from './requests'

/** Who has which request open, since when, and when last: no part of the history, and gone within the hour. */
export const presences = pgTable(
  'presences',
  {
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    since: moment().notNull().default(now),
    seenAt: moment().notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.userId] }), index('presences_seen').on(table.seenAt)],
)

/**
 * What a member has typed into a form of a request and not sent, sealed under the key of that request. `form` is the page
 * it was typed on.
 */
export const typedForms = pgTable(
  'typed_forms',
  {
    id: uuid().primaryKey(),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    form: text().notNull(),
    ciphertext: bytes().notNull(),
    keptAt: moment().notNull().default(now),
  },
  (table) => [
    unique('typed_forms_one').on(table.requestId, table.userId, table.form),
    index('typed_forms_kept').on(table.keptAt),
    index('typed_forms_user').on(table.userId),
  ],
)
