import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { BulkChoice, BulkDeed, ItemOutcome } from '@/domain/requests/bulk-run'
import { users } from './accounts'
import { moment, now } from './columns'
import { dossiers } from './dossiers'

/**
 * One thing done to many requests that a member of staff has chosen. The text of a message lies sealed in a dossier of its own,
 * which is destroyed when the run has ended; what came of each stays for a month.
 */
export const bulkRuns = pgTable(
  'bulk_runs',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text()
      .notNull()
      .references(() => users.id),
    deed: text().$type<BulkDeed>().notNull(),
    /** The tab of the queue from which they were chosen. */
    tab: text().notNull(),
    choice: jsonb().$type<BulkChoice>(),
    dossierId: uuid().references(() => dossiers.id),
    /** The run that this one puts back. */
    undoes: uuid(),
    createdAt: moment().notNull().default(now),
    expiresAt: moment().notNull(),
    startedAt: moment(),
    endedAt: moment(),
  },
  (table) => [
    uniqueIndex('bulk_runs_undoes').on(table.undoes),
    index('bulk_runs_dossier').on(table.dossierId),
    index('bulk_runs_expiry').on(table.expiresAt),
  ],
)

/** One request of a run: the version that was seen, and what came of it; `sequence` is of the event that was written. */
export const bulkItems = pgTable(
  'bulk_items',
  {
    runId: uuid()
      .notNull()
      .references(() => bulkRuns.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    reference: text().notNull(),
    version: integer(),
    outcome: text().$type<ItemOutcome>(),
    problem: text(),
    params: jsonb().$type<Record<string, string | number>>(),
    sequence: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    uniqueIndex('bulk_items_reference').on(table.runId, table.reference),
  ],
)
