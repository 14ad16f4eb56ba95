import { keepStaffAccount } from '../accounts'
import { hashPassword } from '../accounts/passwords'
import type { Database } from '../client'

/** With what everybody signs in who was made by `anAccount`. */
export const everybodysPassword = 'harbour lamp 41 tulip'

let hashed: Promise<string> | undefined

/** Somebody of the staff; the password is hashed once for all, which takes 19 MiB. */
export async function anAccount(db: Database, who: { name: string; email: string }): Promise<{ userId: string }> {
  hashed ??= hashPassword(everybodysPassword)
  return keepStaffAccount(db, { ...who, hashed: await hashed })
}
