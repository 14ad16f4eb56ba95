import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { moment, now } from './columns'
import { dossiers } from './dossiers'

/**
 * Another address by which a member of staff wants to sign in. The link to it confirms, that to the one before stops it,
 * also after it was confirmed; both are hashed. Under the key of the dossier lie the links of the two letters.
 */
export const addressChanges = pgTable(
  'address_changes',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text()
      .notNull()
      .references(() => users.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    oldEmail: text().notNull(),
    newEmail: text().notNull(),
    confirmHash: text().notNull().unique(),
    stopHash: text().notNull().unique(),
    createdAt: moment().notNull().default(now),
    expiresAt: moment().notNull(),
    confirmedAt: moment(),
  },
  (table) => [index('address_changes_user').on(table.userId), index('address_changes_dossier').on(table.dossierId)],
)
