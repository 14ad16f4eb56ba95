import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FilePurpose, FileScan, KeptType } from '@/domain/files/file'
import { bytes, moment, now } from './columns'
import { dossiers, sealedEntries } from './dossiers'
import { requests } from './requests'

/**
 * A document that a person has sent, or with the purpose `answer` a file that staff send to them, with `task` one that a
 * colleague has found; `id` is that of the
 * sealed entry with its name. `dossierId` says whose key it lies under: the request's, or, for an identity paper, one
 * of its own, which is destroyed with the verdict. `sha256` is of the content as it is kept and given back, `chunks`
 * how many there are. `streamed`: each chunk was sealed before anybody knew how many would come. `stagedAt`: it is on its way in,
 * and nobody sees it.
 */
export const files = pgTable(
  'files',
  {
    id: uuid()
      .primaryKey()
      .references(() => sealedEntries.id),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    purpose: text().$type<FilePurpose | 'answer' | 'task'>().notNull(),
    type: text().$type<KeptType>().notNull(),
    scan: text().$type<FileScan>().notNull(),
    bytes: integer().notNull(),
    chunks: integer().notNull(),
    sha256: text().notNull(),
    receivedAt: moment().notNull().default(now),
    streamed: boolean().notNull().default(false),
    stagedAt: moment(),
  },
  (table) => [
    index('files_request').on(table.requestId),
    index('files_dossier').on(table.dossierId),
    index('files_staged')
      .on(table.stagedAt)
      .where(sql`staged_at is not null`),
  ],
)

/** One sealed mebibyte of a file; goes with it. */
export const fileChunks = pgTable(
  'file_chunks',
  {
    fileId: uuid()
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    ciphertext: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.number] })],
)
