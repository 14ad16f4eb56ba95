import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@/domain/policies/roles'
import { users } from './accounts'
import { moment, now } from './columns'
import { controllers } from './controllers'

/** An invitation to join the staff: hashed, single-use, expiring. Role and address come from this row, never from the visitor. */
export const invitations = pgTable('invitations', {
  tokenHash: text().primaryKey(),
  controllerId: uuid()
    .notNull()
    .references(() => controllers.id),
  name: text().notNull(),
  email: text().notNull(),
  role: text().$type<Role>().notNull(),
  mayVerify: boolean().notNull().default(false),
  invitedBy: text()
    .notNull()
    .references(() => users.id),
  createdAt: moment().notNull().default(now),
  expiresAt: moment().notNull(),
  usedAt: moment(),
})
