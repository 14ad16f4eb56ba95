import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/domain/languages'
import type { RequesterLetter } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import { moment, now } from './columns'
import { controllers } from './controllers'

/**
 * In which words an organisation says one kind of letter in one language; insert only, each saving is all of its words anew,
 * and none where it goes back to ours. Nothing of anybody who asks.
 */
export const letterWordings = pgTable(
  'letter_wordings',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    kind: text().$type<RequesterLetter>().notNull(),
    language: text().$type<Language>().notNull(),
    version: integer().notNull(),
    words: jsonb().$type<OwnWords>().notNull(),
    savedAt: moment().notNull().default(now),
  },
  (table) => [unique('letter_wordings_version').on(table.controllerId, table.kind, table.language, table.version)],
)
