import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { deliveryAttempts } from '../schema'

export type Attempt = typeof deliveryAttempts.$inferSelect

/** Every attempt at handing a letter over, in order; the caller has found the letter's request for its actor. */
export async function attemptsOf(db: Database | Transaction, letterId: string): Promise<Attempt[]> {
  return db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.letterId, letterId))
    .orderBy(asc(deliveryAttempts.attempt))
}
