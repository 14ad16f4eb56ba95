import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, now } from './columns'
import { controllers } from './controllers'
import { requests } from './requests'

/** A word of an organisation by which it sorts its requests, such as `former customer`; never a word about one person. */
export const tags = pgTable(
  'tags',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    name: text().notNull(),
    /** No longer offered; stays on what it was put on. */
    archivedAt: moment(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [uniqueIndex('tags_controller_name').on(table.controllerId, sql`lower(${table.name})`)],
)

/** Which tags are on a request now: what `tagged` and `untagged` in its history come to. */
export const requestTags = pgTable(
  'request_tags',
  {
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    tagId: uuid()
      .notNull()
      .references(() => tags.id),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.tagId] }), index('request_tags_tag').on(table.tagId)],
)
