import { z } from 'zod'
import { endSessions } from '@/db/accounts/sessions'
import { writeJournal } from '@/db/writes/journal'
import { changeMembership } from '@/db/writes/members'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { handBack } from './hand-back'
import { letManagersIn } from './let-managers-in'
import { type Managed, manageMember } from './administer'
import { memberRole, refuseVerifyingAuditor } from './member-role'

/** What a member may do from now on. */
const ChangeMember = z.strictObject(memberRole).superRefine(refuseVerifyingAuditor)

/**
 * Gives a member another role or takes the capability to verify; they sign in anew and find what they may do. Where no
 * request may be with the new role, their open ones go back to nobody; `handedBack`: the references of those.
 */
export async function changeMember(
  context: Context,
  member: { controllerId: string; userId: string },
  input: unknown,
): Promise<Managed<{ handedBack: string[] }>> {
  const parsed = ChangeMember.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { role, mayVerify } = parsed.data
  return manageMember(context, member, async (tx, before, administrator) => {
    if (before.role === role && before.mayVerify === mayVerify) return refuse('nothing-changed')
    await changeMembership(tx, { ...member, role, mayVerify })
    await endSessions(tx, member.userId)
    const handedBack = mayBeAssigned(role) ? [] : await handBack(context, tx, member)
    await letManagersIn(context, tx, member)
    const { controllerId, userId } = member
    const earlier = { role: before.role, mayVerify: before.mayVerify }
    const details = { userId, role, mayVerify, before: earlier, handedBack: handedBack.length }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'member-changed', details })
    return { ok: true, handedBack }
  })
}
