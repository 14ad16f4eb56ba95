import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import type { ReceivedAs } from '@/domain/letters/received-letter'
import { moment, now } from './columns'
import { controllers } from './controllers'
import { dossiers, sealedEntries } from './dossiers'
import { requests } from './requests'

/**
 * The mailbox from which letters to an organisation are read. Its password lies sealed under `entryId`. `uidValidity` and
 * `lastUid` say up to where it was read (RFC 9051, 2.3.1.1), null where it has yet to be read; what its server
 * got before `readSince` is not taken in. `fault` is why it was last not read, in codes.
 */
export const mailboxes = pgTable(
  'mailboxes',
  {
    controllerId: uuid()
      .primaryKey()
      .references(() => controllers.id),
    host: text().notNull(),
    port: integer().notNull(),
    username: text().notNull(),
    folder: text().notNull(),
    replyAddress: text(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    entryId: uuid()
      .notNull()
      .references(() => sealedEntries.id),
    uidValidity: bigint({ mode: 'number' }),
    lastUid: bigint({ mode: 'number' }),
    readSince: moment().notNull(),
    readAt: moment(),
    fault: text().$type<MailboxFault>(),
    failures: integer().notNull().default(0),
    nextReadAt: moment().notNull().default(now),
  },
  (table) => [index('mailboxes_dossier').on(table.dossierId), index('mailboxes_entry').on(table.entryId)],
)

/** One row a letter that is being tried or could not be taken in: it is tried again by itself, and the mailbox is read past it. */
export const waitingLetters = pgTable(
  'waiting_letters',
  {
    controllerId: uuid()
      .notNull()
      .references(() => mailboxes.controllerId, { onDelete: 'cascade' }),
    uidValidity: bigint({ mode: 'number' }).notNull(),
    uid: bigint({ mode: 'number' }).notNull(),
    failures: integer().notNull().default(1),
    nextTryAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.controllerId, table.uidValidity, table.uid] })],
)

/**
 * One row a letter that was taken in, so that none is taken in twice: `hash` is keyed and of the whole letter, and is the
 * same when a server numbers its letters anew. Nothing of what it says stands here.
 */
export const receivedLetters = pgTable(
  'received_letters',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    hash: text().notNull(),
    uidValidity: bigint({ mode: 'number' }).notNull(),
    uid: bigint({ mode: 'number' }).notNull(),
    receivedAs: text().$type<ReceivedAs>().notNull(),
    requestId: uuid().references(() => requests.id),
    takenInAt: moment().notNull().default(now),
  },
  (table) => [
    unique('received_letters_once').on(table.controllerId, table.hash),
    index('received_letters_request').on(table.requestId),
  ],
)
