'use server'

import { forbidden, redirect } from 'next/navigation'
import { changeMember } from '@/casework/change-member'
import { endMembership } from '@/casework/end-membership'
import { inviteMember } from '@/casework/invite-member'
import { letInAgain } from '@/casework/let-in-again'
import type { Managed } from '@/casework/administer'
import { withdrawInvitation } from '@/casework/withdraw-invitation'
import type { FormState } from '@/components/desk/action-form'
import { isOurForm } from '../../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../../_server/form-action'
import { typedIn } from '../../../../_server/typed-in'
import { whileSignedIn } from '../../../../_server/while-signed-in'
import { membersAddress } from '../../../_members/addresses'
import { managedController } from '../../../_members/managed'
import { t } from '../../../words'

export const invite = whileSignedIn(async (state, form) => {
  const { context, controller, typed } = await here(form)
  const days = context.environment.LIMIT_INVITATION_DAYS
  const made = await orNotFound(async () => inviteMember(context, controller.id, typed, days))
  return withLink(state, form, made, { origin: context.origin, days, name: typed['name'] ?? '' })
})

export const letIn = whileSignedIn(async (state, form) => {
  const { context, controller, typed } = await here(form)
  const days = context.environment.LIMIT_INVITATION_DAYS
  const { userId = '', name = '' } = typed
  const made = await orNotFound(async () => letInAgain(context, { controllerId: controller.id, userId }, days))
  return withLink(state, form, made, { origin: context.origin, days, name })
})

export const change = whileSignedIn(async (state, form) => {
  const { context, controller, typed } = await here(form)
  const { userId = '', ...may } = typed
  const outcome = await orNotFound(async () => changeMember(context, { controllerId: controller.id, userId }, may))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`${membersAddress}?done=changed&count=${outcome.handedBack.length}`)
})

export const end = whileSignedIn(async (state, form) => {
  const { context, controller, typed } = await here(form)
  const { userId = '', ...handing } = typed
  const member = { controllerId: controller.id, userId }
  const outcome = await orNotFound(async () => endMembership(context, member, handing))
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  redirect(`${membersAddress}?done=ended&count=${outcome.handedBack.length}`)
})

export async function takeBack(form: FormData): Promise<void> {
  const { context, controller, typed } = await here(form)
  await orNotFound(async () => withdrawInvitation(context, controller.id, typed['email'] ?? ''))
  redirect(`${membersAddress}?done=withdrawn`)
}

/** Whoever sends this form manages this controller, and sent it from here. */
async function here(form: FormData) {
  const { controller: slug = '', ...typed } = Object.fromEntries(
    Object.entries(typedIn(form)).map(([name, values]) => [name, values[0]]),
  )
  const managed = await managedController(slug)
  if (!(await isOurForm())) forbidden()
  return { ...managed, typed }
}

type LinkFor = { origin: string; days: number; name: string }

function withLink(
  state: FormState,
  form: FormData,
  outcome: Managed<{ path: string }>,
  { origin, days, name }: LinkFor,
): FormState {
  if (!outcome.ok) return refusedWith(state, form, outcome.problems)
  const made = {
    title: t('desk.members.linkTitle'),
    text: t('desk.members.linkIntro', { days, name }),
    label: t('desk.members.linkLabel', { name }),
    address: `${origin}${outcome.path}`,
  }
  return { attempt: state.attempt + 1, problems: [], values: {}, made }
}
