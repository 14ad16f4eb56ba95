import { removeCalendarLink } from '@/db/accounts/calendar-links'
import { lockAccount, disableAccount } from '@/db/accounts/standing'
import { endSessions } from '@/db/accounts/sessions'
import { voidInvitations } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { closeMembership, controllersWith } from '@/db/writes/members'
import type { Context } from './context'
import { handBack } from './hand-back'
import { type Managed, manageMember } from './administer'

/**
 * Ends a membership: the person is signed out at once, their open requests go back to nobody, each with that in its
 * history, and after their last membership they cannot sign in at all. `handedBack`: the references of those requests.
 */
export async function endMembership(
  context: Context,
  member: { controllerId: string; userId: string },
): Promise<Managed<{ handedBack: string[] }>> {
  const { controllerId, userId } = member
  return manageMember(context, member, async (tx, { email }, administrator) => {
    await lockAccount(tx, email)
    await closeMembership(tx, controllerId, userId)
    await voidInvitations(tx, controllerId, email)
    const handedBack = await handBack(context, tx, member)
    if ((await controllersWith(tx, userId)).length === 0) await disableAccount(tx, userId)
    else await endSessions(tx, userId)
    await removeCalendarLink(tx, userId)
    const details = { userId, handedBack: handedBack.length }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'membership-ended', details })
    return { ok: true, handedBack }
  })
}
