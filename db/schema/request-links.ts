import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LinkedHow } from '@/domain/requests/links'
import { requests } from './requests'

/** Which request was made from the page of which earlier one; nothing that was decided about who asks goes along. */
export const requestLinks = pgTable(
  'request_links',
  {
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    earlierId: uuid()
      .notNull()
      .references(() => requests.id),
    how: text().$type<LinkedHow>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.earlierId] }),
    index('request_links_earlier').on(table.earlierId),
  ],
)
