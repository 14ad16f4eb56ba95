import { z } from 'zod'
import { removeCalendarLink } from '@/db/accounts/calendar-links'
import { lockAccount, disableAccount } from '@/db/accounts/standing'
import { endSessions } from '@/db/accounts/sessions'
import { endAbsencesWith } from '@/db/writes/absences'
import { voidInvitations } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { closeMembership, controllersWith, openRequestsWith } from '@/db/writes/members'
import { leaveTeams } from '@/db/writes/teams'
import { destroyTypedOf } from '@/db/writes/typed-forms'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { handBack } from './hand-back'
import { letManagersIn } from './let-managers-in'
import { type Managed, manageMember } from './administer'

/** Who takes over what the member has: somebody by id, or `nobody`; needed where they have anything. */
const EndMembership = z.strictObject({ handTo: z.string().default('') })

/**
 * Ends a membership: the person is signed out at once, their open requests go to whom the administrator chose, each with
 * that in its history, and after their last membership they cannot sign in at all. `handedBack`: the references of those
 * requests.
 */
export async function endMembership(
  context: Context,
  member: { controllerId: string; userId: string },
  input: unknown = {},
): Promise<Managed<{ handedBack: string[] }>> {
  const parsed = EndMembership.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { handTo } = parsed.data
  const { controllerId, userId } = member
  return manageMember(context, member, async (tx, { email }, administrator) => {
    const open = await openRequestsWith(tx, context.actor, member)
    if (handTo === '' && open.some(({ isSeen }) => isSeen)) return refuse('choose-who-takes-over', {}, 'handTo')
    await lockAccount(tx, email)
    await closeMembership(tx, controllerId, userId)
    await voidInvitations(tx, controllerId, email)
    await leaveTeams(tx, controllerId, userId)
    await endAbsencesWith(tx, controllerId, userId)
    const successorId = handTo === '' || handTo === 'nobody' ? null : handTo
    const handedBack = await handBack(context, tx, member, successorId)
    await letManagersIn(context, tx, member)
    if ((await controllersWith(tx, userId)).length === 0) await disableAccount(tx, userId)
    else await endSessions(tx, userId)
    await removeCalendarLink(tx, userId)
    await destroyTypedOf(tx, controllerId, userId)
    const details = { userId, handedBack: handedBack.length, successorId }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'membership-ended', details })
    return { ok: true, handedBack }
  })
}
