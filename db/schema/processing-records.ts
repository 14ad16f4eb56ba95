import { integer, jsonb, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import type { ProcessingLine } from '@/domain/records/processing-record'
import { moment, now } from './columns'
import { controllers } from './controllers'

/**
 * What an organisation says of its processing to whoever asks for their data; insert only, each saving is the whole record
 * anew. Nothing of anybody who asks.
 */
export const processingRecords = pgTable(
  'processing_records',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    version: integer().notNull(),
    lines: jsonb().$type<ProcessingLine[]>().notNull(),
    savedAt: moment().notNull().default(now),
  },
  (table) => [unique('processing_records_version').on(table.controllerId, table.version)],
)
