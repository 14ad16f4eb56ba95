import { integer, pgTable } from 'drizzle-orm/pg-core'

/** The last number given out per year; locked when a request is received, so that references have no gaps or twins. */
export const referenceNumbers = pgTable('reference_numbers', {
  year: integer().primaryKey(),
  last: integer().notNull(),
})
