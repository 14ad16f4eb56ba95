import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { MailAction } from '@/domain/policies/mail-actions'
import { moment, now } from './columns'
import { users } from './accounts'
import { requests } from './requests'

/**
 * A link in a letter: hashed, bound to one purpose and one request, single-use, expiring; a GET alone uses nothing. That to a
 * search task works until the task is closed.
 * Voided, used or not, when the address it was sent to is no longer the person's.
 */
export const accessLinks = pgTable(
  'access_links',
  {
    tokenHash: text().primaryKey(),
    purpose: text()
      .$type<'confirm' | 'follow' | 'sent' | 'new-address' | 'stop-change' | 'consent' | 'task' | MailAction>()
      .notNull(),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    /** The keyed hash of the address it went to, where that matters for what it does. */
    sentTo: text(),
    /** The one search task that it opens, and nothing else of the request. */
    taskId: uuid(),
    /** The one member of staff for whom it acts, with what they may do by then. */
    userId: text().references(() => users.id),
    createdAt: moment().notNull().default(now),
    expiresAt: moment().notNull(),
    /** When it was found to have run out: a clock that is set back later opens it no more. */
    expiredAt: moment(),
    usedAt: moment(),
    voidedAt: moment(),
  },
  (table) => [
    index('access_links_request').on(table.requestId),
    index('access_links_task')
      .on(table.taskId)
      .where(sql`task_id is not null`),
  ],
)

/** A code by e-mail instead of an account: eight digits, ten minutes, five tries, hashed with the index key. */
export const followCodes = pgTable('follow_codes', {
  id: uuid().primaryKey().defaultRandom(),
  emailHash: text().notNull().unique(),
  codeHash: text().notNull(),
  tries: integer().notNull().default(0),
  createdAt: moment().notNull().default(now),
  expiresAt: moment().notNull(),
  usedAt: moment(),
})

/** The requester's session: the requests of one confirmed address, or the one request a link was for. */
export const portalSessions = pgTable('portal_sessions', {
  tokenHash: text().primaryKey(),
  emailHash: text(),
  requestId: uuid().references(() => requests.id),
  createdAt: moment().notNull().default(now),
  lastSeenAt: moment().notNull().default(now),
  expiresAt: moment().notNull(),
})

/**
 * The code that opens the files of an answer, told by another way than the mailbox: hashed, so many wrong tries, replaced by
 * the next.
 */
export const answerCodes = pgTable('answer_codes', {
  id: uuid().primaryKey().defaultRandom(),
  requestId: uuid()
    .notNull()
    .unique()
    .references(() => requests.id),
  codeHash: text().notNull(),
  tries: integer().notNull().default(0),
  madeAt: moment().notNull().default(now),
})

/**
 * The code about who asks, which went to contact details that the organisation had before the request: hashed, so many wrong
 * tries, replaced by the next. For how long it works is told by the history.
 */
export const identityCodes = pgTable('identity_codes', {
  requestId: uuid()
    .primaryKey()
    .references(() => requests.id),
  codeHash: text().notNull(),
  tries: integer().notNull().default(0),
  madeAt: moment().notNull().default(now),
})

/** A session in which the code for the files of an answer was entered; goes with either. */
export const answerUnlocks = pgTable(
  'answer_unlocks',
  {
    sessionHash: text()
      .notNull()
      .references(() => portalSessions.tokenHash, { onDelete: 'cascade' }),
    codeId: uuid()
      .notNull()
      .references(() => answerCodes.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.sessionHash, table.codeId] }),
    index('answer_unlocks_code').on(table.codeId),
  ],
)

/** Counters of rate-limiter-flexible, shared by all processes. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: timestamp({ withTimezone: true }),
})
