import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/domain/languages'
import type { LetterKind, LetterState } from '@/domain/requests/letters'
import { bytes, civilDay, moment, now } from './columns'
import { controllers } from './controllers'
import { requests } from './requests'
import { dossiers, sealedEntries } from './dossiers'

/**
 * What we owe and what has left. A letter to the person keeps address and props sealed (`entryId`); a letter to staff
 * carries no personal data beyond the reference and stands in plain columns (`toAddress`, `props`). What was rendered
 * for the first attempt is kept (`renderedEntryId`; `rendered` for staff) and sent again as it is. `recalledAs` is what a
 * letter becomes that was called back while it was being sent, unless the mail server takes it. `owedSince`: since when its
 * recipient waits, where it took the place of letters that had not left. `escalatedAt`: when somebody else was to be told that it
 * has not left for a day. `insteadOf`: the letter that did not reach its recipient, of which this one tells somebody else.
 */
export const letters = pgTable(
  'letters',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid().references(() => controllers.id),
    requestId: uuid().references(() => requests.id),
    dossierId: uuid().references(() => dossiers.id),
    eventSequence: integer(),
    kind: text().$type<LetterKind>().notNull(),
    templateVersion: integer().notNull(),
    language: text().$type<Language>().notNull(),
    audience: text().$type<'requester' | 'staff'>().notNull(),
    recipientHash: text().notNull(),
    toAddress: text(),
    props: jsonb().$type<Record<string, unknown>>(),
    entryId: uuid().references(() => sealedEntries.id),
    renderedEntryId: uuid().references(() => sealedEntries.id),
    rendered: jsonb().$type<Record<string, unknown>>(),
    messageId: text().notNull().unique(),
    state: text().$type<LetterState>().notNull().default('owed'),
    attempts: integer().notNull().default(0),
    owedAt: moment().notNull().default(now),
    owedSince: moment(),
    nextAttemptAt: moment().notNull().default(now),
    leaseUntil: moment(),
    leaseOwner: text(),
    recalledAs: text().$type<'by-hand' | 'cancelled'>(),
    sentAt: moment(),
    leftOn: civilDay(),
    lastFault: text(),
    escalatedAt: moment(),
    insteadOf: uuid(),
  },
  (table) => [
    index('letters_due').on(table.state, table.nextAttemptAt),
    index('letters_request').on(table.requestId, table.owedAt),
    index('letters_dossier').on(table.dossierId),
    index('letters_entry')
      .on(table.entryId)
      .where(sql`entry_id is not null`),
    index('letters_mail_test')
      .on(table.controllerId, table.owedAt)
      .where(sql`kind = 'mail-test'`),
    index('letters_rendered_entry')
      .on(table.renderedEntryId)
      .where(sql`rendered_entry_id is not null`),
  ],
)

/** Secret links of a letter, apart from it, shown to no member of staff, deleted when the mail server says 250. */
export const letterSecrets = pgTable('letter_secrets', {
  letterId: uuid()
    .primaryKey()
    .references(() => letters.id),
  ciphertext: bytes().notNull(),
})

/** One attempt at handing a letter to the mail server; insert only. */
export const deliveryAttempts = pgTable(
  'delivery_attempts',
  {
    id: uuid().primaryKey().defaultRandom(),
    letterId: uuid()
      .notNull()
      .references(() => letters.id),
    attempt: integer().notNull(),
    outcome: text().$type<'sent' | 'temporary' | 'permanent' | 'configuration' | 'ambiguous'>().notNull(),
    code: text(),
    at: moment().notNull().default(now),
  },
  (table) => [
    index('delivery_attempts_letter').on(table.letterId),
    index('delivery_attempts_sent')
      .on(table.at)
      .where(sql`outcome = 'sent'`),
  ],
)

/** One row per request, step, recipient and due day, whatever restarts in between; derived at every tick. */
export const reminders = pgTable(
  'reminders',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    step: text().notNull(),
    recipient: text().notNull(),
    dueOn: civilDay().notNull(),
    letterId: uuid().references(() => letters.id),
    supersededAt: moment(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [unique('reminders_once').on(table.requestId, table.step, table.recipient, table.dueOn)],
)
