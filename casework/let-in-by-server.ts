import { removeSecondFactor } from '@/db/accounts/second-factor'
import { lockAccount } from '@/db/accounts/standing'
import { transaction } from '@/db/client'
import type { Context } from './context'
import { tellSignInChanged } from './tell-sign-in-changed'

/** `nobody`: no member of staff has this address. `left`: their account is disabled, which an administrator alone ends. */
export type LetIn = 'done' | 'nobody' | 'left'

/**
 * For a member who has lost authenticator and recovery codes and has no administrator to turn to, on the word of whoever runs
 * the server: the authenticator is taken away and every session ends. Their password stays; with it they set up a new one.
 */
export function letInByServer(
  { db, keyring, origin }: Pick<Context, 'db' | 'keyring' | 'origin'>,
  address: string,
): Promise<LetIn> {
  return transaction(db, async (tx) => {
    const email = address.trim().toLowerCase()
    const account = await lockAccount(tx, email)
    if (!account) return 'nobody'
    if (account.isDisabled) return 'left'
    const { userId } = account
    await removeSecondFactor(tx, userId)
    await tellSignInChanged(tx, { keyring, origin }, { userId, email, about: 'let-in', by: 'server' })
    return 'done'
  })
}
