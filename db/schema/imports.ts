import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { moment, now } from './columns'
import { controllers } from './controllers'
import { dossiers } from './dossiers'
import { requests } from './requests'

/**
 * A spreadsheet on its way in, and what became of it. The sheet and how it is read lie sealed in a dossier of its own, which is
 * destroyed when the rows are requests, or after a day.
 */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    dossierId: uuid().references(() => dossiers.id),
    createdAt: moment().notNull().default(now),
    expiresAt: moment().notNull(),
    importedAt: moment(),
    undoneAt: moment(),
    /** How many rows became requests, and how many were there already. */
    added: integer(),
    already: integer(),
    leftOut: integer(),
  },
  (table) => [
    index('imports_controller').on(table.controllerId, table.createdAt),
    index('imports_dossier').on(table.dossierId),
  ],
)

/**
 * By what a row is known when it comes again: the keyed hash of its own number, or of all that it says. Goes when the request is
 * forgotten and when its import is undone.
 */
export const importedRows = pgTable(
  'imported_rows',
  {
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    hash: text().notNull(),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    /** How many facts the row brought: with more, somebody has worked on the request. */
    events: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.controllerId, table.hash] }),
    index('imported_rows_request').on(table.requestId),
  ],
)
