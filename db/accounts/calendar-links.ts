import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { calendarLinks, users } from '../schema'

/** When a link was made and last used, ISO moments; the link itself is known to its owner alone. */
export type CalendarLink = { createdAt: string; lastFetchedAt: string | null }

/** The link of one person, if they have one. */
export async function findCalendarLink(db: Database, userId: string): Promise<CalendarLink | undefined> {
  const { createdAt, lastFetchedAt } = calendarLinks
  const [found] = await db
    .select({ createdAt, lastFetchedAt })
    .from(calendarLinks)
    .where(eq(calendarLinks.userId, userId))
  return found
}

/** Keeps the hash of a person's link; the one they had stops working. */
export async function keepCalendarLink(tx: Transaction, userId: string, tokenHash: string): Promise<void> {
  const fresh = { tokenHash, createdAt: sql`now()`, lastFetchedAt: null }
  await tx
    .insert(calendarLinks)
    .values({ userId, tokenHash })
    .onConflictDoUpdate({ target: calendarLinks.userId, set: fresh })
}

/** Takes a person's link back: true where there was one. */
export async function removeCalendarLink(tx: Transaction, userId: string): Promise<boolean> {
  const gone = await tx.delete(calendarLinks).where(eq(calendarLinks.userId, userId)).returning()
  return gone.length > 0
}

/** Whose link this is, unless they were disabled; notes that it was fetched. */
export async function useCalendarLink(db: Database, tokenHash: string): Promise<string | undefined> {
  const [found] = await db
    .select({ userId: users.id })
    .from(calendarLinks)
    .innerJoin(users, eq(users.id, calendarLinks.userId))
    .where(and(eq(calendarLinks.tokenHash, tokenHash), isNull(users.disabledAt)))
  if (!found) return undefined
  await db
    .update(calendarLinks)
    .set({ lastFetchedAt: sql`now()` })
    .where(eq(calendarLinks.tokenHash, tokenHash))
  return found.userId
}
