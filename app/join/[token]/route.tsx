import type { Problem } from '@/casework/errors'
import { findInvitation, type InvitationPage } from '@/db/queries/invitations'
import { tokenHash } from '@/db/sealing/tokens'
import { join } from '../../_server/auth/join'
import { readPosted } from '../../_server/posted'
import { publicRoute } from '../../_server/public-route'
import { currentSession } from '../../_server/session'
import { signInDesk } from '../../_server/sign-in-desk'
import { seeOther, showPage, type Visit } from '../../_server/visit'
import { DeadInvitation, JoinPage, PasswordPage, SignInFirstPage } from '../join-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: take })

const fields = { password: 'one', again: 'one' } as const

/** The page behind an invitation; opening it uses nothing up. */
async function show(visit: Visit): Promise<Response> {
  const invitation = await invitationOf(visit)
  return invitation ? showInvitation(visit, invitation, []) : deadInvitation(visit)
}

async function take(visit: Visit): Promise<Response> {
  const { params, address } = visit
  const { password, again } = await readPosted(visit, fields)
  const invitation = await invitationOf(visit)
  if (!invitation) return deadInvitation(visit)
  if (password !== again) return showInvitation(visit, invitation, [{ code: 'passwords-differ', field: 'again' }])
  const signedInAs = await whoIsSignedIn()
  const link = { token: params['token'] ?? '', email: invitation.email, address }
  const outcome = await join(await signInDesk(), link, { password, signedInAs })
  if (outcome.ok) return seeOther(signedInAs === outcome.userId ? '/desk' : '/desk/sign-in')
  const isDead = outcome.problems.some(({ code }) => code === 'invitation-not-valid')
  return isDead ? deadInvitation(visit) : showInvitation(visit, invitation, outcome.problems)
}

function invitationOf({ house, params }: Visit): Promise<InvitationPage | undefined> {
  return findInvitation(house.db, tokenHash(params['token'] ?? ''))
}

/** Whoever has shown a password alone is not signed in yet. */
async function whoIsSignedIn(): Promise<string | undefined> {
  const person = await currentSession()
  return person?.hasSecondFactor ? person.userId : undefined
}

async function showInvitation(visit: Visit, invitation: InvitationPage, problems: Problem[]): Promise<Response> {
  const { t } = visit
  const isTheirs = invitation.userId !== null && invitation.userId === (await whoIsSignedIn())
  const Content = invitation.account !== 'active' ? PasswordPage : isTheirs ? JoinPage : SignInFirstPage
  const title = t('desk.members.join.title', { controller: invitation.controllerName })
  const hasProblem = problems.length > 0
  const content = <Content {...{ t, invitation, problems }} />
  return showPage(visit, { title, hasProblem, content }, { status: hasProblem ? 400 : 200 })
}

function deadInvitation(visit: Visit): Promise<Response> {
  const title = visit.t('desk.members.join.deadTitle')
  return showPage(visit, { title, content: <DeadInvitation t={visit.t} /> }, { status: 410 })
}
