import { lockAccount, disableAccount } from '@/db/accounts/standing'
import { endSessions } from '@/db/accounts/sessions'
import type { Database, Transaction } from '@/db/client'
import { voidInvitations } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { closeMembership, controllersWith, referencesWith } from '@/db/writes/members'
import { assignRequest } from './assign-request'
import type { Context } from './context'
import { type Managed, manageMember, orUndo } from './manage-members'

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
    const details = { userId, handedBack: handedBack.length }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'membership-ended', details })
    return { ok: true, handedBack }
  })
}

/** Through the verb, so that every history tells it; each in a savepoint of this transaction. */
async function handBack(
  context: Context,
  tx: Transaction,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<string[]> {
  const references = await referencesWith(tx, controllerId, userId)
  const within = { ...context, db: tx as unknown as Database }
  for (const reference of references) orUndo(await assignRequest(within, { reference }, { assigneeId: null }))
  return references
}
