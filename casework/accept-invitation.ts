import { AccountExists, createStaffAccount } from '@/db/accounts'
import { removeSecondFactor } from '@/db/accounts/second-factor'
import { type AccountStanding, enableAccount, lockAccount } from '@/db/accounts/standing'
import { transaction, type Transaction } from '@/db/client'
import { tokenHash } from '@/db/sealing/tokens'
import { addMember } from '@/db/writes/controllers'
import { type Invitation, useInvitation } from '@/db/writes/invitations'
import { writeJournal } from '@/db/writes/journal'
import { administersAll, controllersWith, lockMembers } from '@/db/writes/members'
import { passwordWeakness } from '@/domain/policies/password'
import type { Context } from './context'
import { refuse } from './errors'
import { type Managed, orUndo, undoneIfRefused } from './administer'

/** `password` for whoever has no account that works; `signedInAs`: who is signed in, with both factors, if anybody. */
export type Acceptance = { password: string; signedInAs: string | undefined }

/**
 * Uses up an invitation: address, role and capability come from its row. Whoever made it must still be administrator.
 * An account that works is joined by its owner alone, signed in; a link never sets the password of such an account.
 */
export async function acceptInvitation(
  { db }: Pick<Context, 'db'>,
  token: string,
  acceptance: Acceptance,
): Promise<Managed<{ userId: string }>> {
  return undoneIfRefused(async () =>
    transaction(db, async (tx) => {
      const invitation = await useInvitation(tx, tokenHash(token))
      return orUndo(invitation ? await join(tx, invitation, acceptance) : refuse('invitation-not-valid'))
    }),
  ).catch((fault: unknown) => {
    if (fault instanceof AccountExists) return refuse('invitation-not-valid')
    throw fault
  })
}

async function join(
  tx: Transaction,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<Managed<{ userId: string }>> {
  const { controllerId, email, invitedBy, role, mayVerify } = invitation
  await lockMembers(tx, controllerId)
  if (!(await administersAll(tx, invitedBy, [controllerId]))) return refuse('invitation-not-valid')
  const account = await lockAccount(tx, email)
  const known = await ownerOf(tx, account, invitation, acceptance)
  if (!known.ok) return known
  const { userId } = known
  const before = await controllersWith(tx, userId)
  if (!before.includes(controllerId)) await addMember(tx, { controllerId, userId, role, mayVerify })
  await writeJournal(tx, { controllerId, actor: userId, what: 'invitation-accepted', details: { role, mayVerify } })
  return { ok: true, userId }
}

async function ownerOf(
  tx: Transaction,
  account: AccountStanding | undefined,
  { name, email, invitedBy }: Invitation,
  { password, signedInAs }: Acceptance,
): Promise<Managed<{ userId: string }>> {
  if (account && !account.isDisabled)
    return account.userId === signedInAs ? { ok: true, userId: account.userId } : refuse('sign-in-to-join')
  if (account && !(await administersAll(tx, invitedBy, await controllersWith(tx, account.userId))))
    return refuse('invitation-not-valid')
  const weakness = passwordWeakness(password, [name, email])
  if (weakness) return refuse(weakness, {}, 'password')
  if (!account) return { ok: true, ...(await createStaffAccount(tx, { name, email, password })) }
  await removeSecondFactor(tx, account.userId)
  await enableAccount(tx, account.userId, password)
  return { ok: true, userId: account.userId }
}
