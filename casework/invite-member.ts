import { z } from 'zod'
import { newToken } from '@/db/sealing/tokens'
import { keepInvitation } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { findMembershipByEmail } from '@/db/writes/members'
import { emailAddress } from '@/domain/policies/email-address'
import type { Context } from './context'
import { problemsOf, refuse } from './errors'
import { text } from './fields'
import { type Managed, administer } from './administer'
import { memberRole, refuseVerifyingAuditor } from './member-role'

const theirAddress = z
  .string('enter-their-email')
  .trim()
  .min(1, { error: 'enter-their-email', abort: true })
  .pipe(emailAddress)

/** Somebody who shall work on the requests of this controller. */
const InviteMember = z
  .strictObject({ name: text('enter-a-name', 200), email: theirAddress, ...memberRole })
  .superRefine(refuseVerifyingAuditor)

/**
 * Makes a single-use path by which somebody becomes a member. The administrator hands it over: whether the address has
 * an account already is told to nobody but its owner.
 */
export async function inviteMember(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
  days: number,
): Promise<Managed<{ path: string }>> {
  const parsed = InviteMember.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { role, mayVerify } = parsed.data
  const email = parsed.data.email.toLowerCase()
  return administer(context, controllerId, async (tx, { userId }) => {
    if (await findMembershipByEmail(tx, controllerId, email)) return refuse('member-already', {}, 'email')
    const { token, hash } = newToken()
    const invitation = { ...parsed.data, email, controllerId, tokenHash: hash, invitedBy: userId }
    await keepInvitation(tx, invitation, days)
    await writeJournal(tx, { controllerId, actor: userId, what: 'member-invited', details: { role, mayVerify } })
    return { ok: true, path: `/join/${token}` }
  })
}
