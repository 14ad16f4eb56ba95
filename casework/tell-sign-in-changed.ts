import type { Transaction } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import { writeJournal } from '@/db/writes/journal'
import { staff } from '@/domain/policies/actor'
import { findGrants } from '@/db/accounts/staff'
import { oweToStaff } from '@/emails/outbox'
import type { Context } from './context'

/** Keeps in the journal that somebody's way in has changed, and tells them by a letter, so that they notice when it was another. */
export async function tellSignInChanged(
  tx: Transaction,
  world: Pick<Context, 'keyring' | 'origin'>,
  { userId, email, about, by }: { userId: string; email: string; about: 'authenticator' | 'let-in'; by: string },
): Promise<void> {
  const what = about === 'let-in' ? 'authenticator-removed' : 'authenticator-renewed'
  await writeJournal(tx, { controllerId: null, actor: by, what, details: { userId } })
  const [controller] = await controllersOf(tx, staff(userId, await findGrants(tx, userId)))
  if (!controller) return
  const letter = { kind: 'sign-in-changed', toAddress: email, props: { about } } as const
  await oweToStaff(tx, world, { request: null, controller }, letter)
}
