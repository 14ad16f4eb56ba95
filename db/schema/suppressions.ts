import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RemovalReason } from '@/domain/policies/suppression'
import type { Right } from '@/domain/rights'
import type { AddressKind } from '../sealing/suppression-hash'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'
import { requests } from './requests'

/**
 * Who is not to be written to again, as keyed hashes of their addresses. It outlasts the request it came from, whose row
 * stays when its person is forgotten; a removal is recorded and takes nothing away.
 */
export const suppressions = pgTable(
  'suppressions',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    kind: text().$type<AddressKind>().notNull(),
    hash: text().notNull(),
    right: text().$type<Right>().notNull(),
    /** None where the entry came with a list that was kept elsewhere. */
    requestId: uuid().references(() => requests.id),
    sinceOn: civilDay().notNull(),
    enteredAt: moment().notNull().default(now),
    removedOn: civilDay(),
    removedBecause: text().$type<RemovalReason>(),
  },
  (table) => [
    uniqueIndex('suppressions_standing')
      .on(table.controllerId, table.hash, table.right)
      .where(sql`${table.removedOn} is null`),
    index('suppressions_request').on(table.requestId),
  ],
)
