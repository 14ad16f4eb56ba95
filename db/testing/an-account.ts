import { randomUUID } from 'node:crypto'
import { hashPassword } from '../accounts/passwords'
import type { Database } from '../client'
import { accounts, users } from '../schema'

/** With what everybody signs in who was made by `anAccount`. */
export const everybodysPassword = 'harbour lamp 41 tulip'

let hashed: Promise<string> | undefined

/** Somebody of the staff as `createStaffAccount` makes them; the password is hashed once for all, which takes 19 MiB. */
export async function anAccount(db: Database, { name, email }: { name: string; email: string }): Promise<string> {
  hashed ??= hashPassword(everybodysPassword)
  const userId = randomUUID()
  await db.insert(users).values({ id: userId, name, email, emailVerified: true })
  const password = await hashed
  await db.insert(accounts).values({ id: randomUUID(), accountId: userId, providerId: 'credential', userId, password })
  return userId
}
