import { randomUUID } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from './client'
import { hashPassword } from './accounts/passwords'
import { accounts, sessions, twoFactors, users, verifications } from './schema'

/** Where better-auth keeps accounts and sessions: our own tables. */
export function accountsAdapter(db: Database) {
  return drizzleAdapter(db, {
    provider: 'pg',
    schema: { user: users, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors },
  })
}

/** The account exists already; whose it is stays untold. */
export class AccountExists extends Error {
  override name = 'AccountExists'
}

/**
 * Creates a member of staff who signs in with a password and enrols a second factor at the first sign-in. What they may
 * do is said by memberships, which the caller writes. The password must have passed `passwordWeakness`. Throws
 * `AccountExists`, `TooManyPasswords`.
 */
export async function createStaffAccount(
  db: Database | Transaction,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<{ userId: string }> {
  const address = email.toLowerCase()
  const [existing] = await db.select({ id: users.id }).from(users).where(eq(users.email, address))
  if (existing) throw new AccountExists()
  return keepStaffAccount(db, { name, email: address, hashed: await hashPassword(password) })
}

/** Keeps somebody who signs in with the password that was hashed so. Throws `AccountExists`. */
export async function keepStaffAccount(
  db: Database | Transaction,
  { name, email, hashed }: { name: string; email: string; hashed: string },
): Promise<{ userId: string }> {
  const userId = randomUUID()
  const [created] = await db
    .insert(users)
    .values({ id: userId, name, email, emailVerified: true })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  if (!created) throw new AccountExists()
  await db
    .insert(accounts)
    .values({ id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: hashed })
  return { userId }
}
