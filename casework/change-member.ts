import { z } from 'zod'
import { endSessions } from '@/db/accounts/sessions'
import { writeJournal } from '@/db/writes/journal'
import { changeMembership } from '@/db/writes/members'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { type Managed, manageMember } from './manage-members'
import { memberRole, refuseVerifyingAuditor } from './member-role'

/** What a member may do from now on. */
const ChangeMember = z.strictObject(memberRole).superRefine(refuseVerifyingAuditor)

/** Gives a member another role or takes the capability to verify; they sign in anew and find what they may do. */
export async function changeMember(
  context: Pick<Context, 'db' | 'actor'>,
  member: { controllerId: string; userId: string },
  input: unknown,
): Promise<Managed> {
  const parsed = ChangeMember.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { role, mayVerify } = parsed.data
  return manageMember(context, member, async (tx, before, administrator) => {
    if (before.role === role && before.mayVerify === mayVerify) return refuse('nothing-changed')
    await changeMembership(tx, { ...member, role, mayVerify })
    await endSessions(tx, member.userId)
    const { controllerId, userId } = member
    const details = { userId, role, mayVerify, before: { role: before.role, mayVerify: before.mayVerify } }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'member-changed', details })
    return { ok: true }
  })
}
