import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Purpose } from '../sealing/purposes'
import type { SearchHash } from '../sealing/search-hashes'
import { bytes, moment, now } from './columns'
import { controllers, forms } from './controllers'

/**
 * What identifies a person stands in the dossier, sealed under its own key. Destroying key and entries forgets the
 * person; the countable facts of the request stay. A draft of the form is a dossier without a request.
 */
export const dossiers = pgTable('dossiers', {
  id: uuid().primaryKey().defaultRandom(),
  wrappedKey: bytes(),
  kekVersion: integer().notNull(),
  createdAt: moment().notNull().default(now),
  forgottenAt: moment(),
})

/**
 * `purpose` is the stable label in the AAD of the ciphertext; never rename a stored one. `ordinal`: what was sealed under
 * the lock of a request later has the higher one, whichever transaction began first.
 */
export const sealedEntries = pgTable(
  'sealed_entries',
  {
    id: uuid().primaryKey().defaultRandom(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    purpose: text().$type<Purpose>().notNull(),
    ciphertext: bytes().notNull(),
    createdAt: moment().notNull().default(now),
    ordinal: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  },
  (table) => [index('sealed_entries_dossier').on(table.dossierId, table.purpose)],
)

/** Keyed hashes for search on sealed data: the e-mail address exactly, words of names by prefix, numbers whole. */
export const searchTerms = pgTable(
  'search_terms',
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    kind: text().$type<SearchHash['kind']>().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex('search_terms_unique').on(table.dossierId, table.kind, table.hash),
    index('search_terms_hash').on(table.hash, table.kind, table.dossierId),
  ],
)

/** The answers on the way, behind an opaque cookie; sending hands the dossier to the request. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    formId: uuid()
      .notNull()
      .references(() => forms.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    entryId: uuid(),
    requestId: uuid().unique(),
    /** The earlier request from whose page the person asks again. */
    afterRequestId: uuid(),
    createdAt: moment().notNull().default(now),
    expiresAt: moment().notNull(),
  },
  (table) => [index('drafts_expires').on(table.expiresAt), index('drafts_dossier').on(table.dossierId)],
)
