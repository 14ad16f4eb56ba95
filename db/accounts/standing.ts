import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { accounts, users } from '../schema'
import { removeCalendarLink } from './calendar-links'
import { hashPassword } from './passwords'
import { endSessions } from './sessions'

export type AccountStanding = { userId: string; isDisabled: boolean }

/** The account of an address, held until the transaction ends, so that it is not disabled or let in meanwhile. */
export async function lockAccount(tx: Transaction, email: string): Promise<AccountStanding | undefined> {
  const [found] = await tx
    .select({ userId: users.id, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email.toLowerCase()))
    .for('no key update')
  return found && { userId: found.userId, isDisabled: found.disabledAt !== null }
}

/** The person can no longer sign in, whoever is signed in as them is out at once, and their calendar is cut off. */
export async function disableAccount(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({ disabledAt: sql`now()` })
    .where(eq(users.id, userId))
  await endSessions(tx, userId)
  await removeCalendarLink(tx, userId)
}

/** The person signs in again, with this password, which must have passed `passwordWeakness`. Throws `TooManyPasswords`. */
export async function enableAccount(tx: Transaction, userId: string, password: string): Promise<void> {
  const hashed = await hashPassword(password)
  await tx
    .update(accounts)
    .set({ password: hashed })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  await tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId))
}
