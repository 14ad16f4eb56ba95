import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Actor } from '@/domain/policies/actor'
import type { EventType } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { civilDay, moment } from './columns'
import { newestFirst } from './report-indexes'
import { requests } from './requests'

/** What happened, append-only, without personal text, chained by hash; the sealed entry holds the words. */
export const events = pgTable(
  'events',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    sequence: integer().notNull(),
    type: text().$type<EventType>().notNull(),
    on: civilDay().notNull(),
    at: moment().notNull(),
    actor: jsonb().$type<Actor['reference']>().notNull(),
    rights: jsonb().$type<Right[] | null>(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    entryId: uuid(),
    entrySha256: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  ({ requestId, sequence, at }) => [unique('events_request_sequence').on(requestId, sequence), newestFirst(at)],
)
