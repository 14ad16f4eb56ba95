import { replaceSecondFactor } from '@/db/accounts/second-factor'
import { endSessions } from '@/db/accounts/sessions'
import { transaction } from '@/db/client'
import type { Context } from './context'
import { tellSignInChanged } from './tell-sign-in-changed'

/**
 * Puts a new authenticator in the place of the one of before, in the session that has shown both; every other session
 * ends. `secret` is encrypted; `step` is that of the code which the new one has shown, and is used up. False where the
 * session has no new one that waits.
 */
export function renewAuthenticator(
  { db, keyring, origin }: Pick<Context, 'db' | 'keyring' | 'origin'>,
  { userId, email, sessionId }: { userId: string; email: string; sessionId: string },
  shown: { secret: string; step: number },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    if (!(await replaceSecondFactor(tx, { userId, sessionId }, shown))) return false
    await endSessions(tx, userId, sessionId)
    await tellSignInChanged(tx, { keyring, origin }, { userId, email, about: 'authenticator', by: userId })
    return true
  })
}
