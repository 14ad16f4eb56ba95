import { removeSecondFactor } from '@/db/accounts/second-factor'
import { disableAccount, lockAccount } from '@/db/accounts/standing'
import { newToken } from '@/db/sealing/tokens'
import { keepInvitation } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { administersAll, controllersWith } from '@/db/writes/members'
import type { Context } from './context'
import { refuse } from './errors'
import { type Managed, manageMember } from './administer'

/**
 * For a member who has lost their password or their authenticator: both are void at once, and a single-use path sets new
 * ones. Only for an administrator of every controller at which the person works, for it opens all of them.
 */
export async function letInAgain(
  context: Pick<Context, 'db' | 'actor'>,
  member: { controllerId: string; userId: string },
  days: number,
): Promise<Managed<{ path: string }>> {
  const { controllerId, userId } = member
  return manageMember(context, member, async (tx, { name, email, role, mayVerify }, administrator) => {
    await lockAccount(tx, email)
    if (!(await administersAll(tx, administrator.userId, await controllersWith(tx, userId))))
      return refuse('works-elsewhere-too')
    await removeSecondFactor(tx, userId)
    await disableAccount(tx, userId)
    const { token, hash } = newToken()
    const invitation = { tokenHash: hash, controllerId, name, email, role, mayVerify, invitedBy: administrator.userId }
    await keepInvitation(tx, invitation, days)
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'sign-in-reset', details: { userId } })
    return { ok: true, path: `/join/${token}` }
  })
}
