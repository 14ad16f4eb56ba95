'use server'

import { refresh } from 'next/cache'
import { forbidden, redirect } from 'next/navigation'
import { askOwnAddress, readOwnAddress } from '@/casework/ask-own-address'
import { makeCalendarLink } from '@/casework/make-calendar-link'
import { revokeCalendarLink } from '@/casework/revoke-calendar-link'
import type { FormState } from '@/components/desk/action-form'
import { findCalendarLink } from '@/db/accounts/calendar-links'
import { endSession, endSessions } from '@/db/accounts/sessions'
import {
  type AccountChange,
  type AccountProblem,
  changePassword,
  provesBoth,
  renewRecoveryCodes,
} from '../../../_server/auth/own-account'
import { problemText } from '@/messages/problem-text'
import { beginNewAuthenticator, confirmNewAuthenticator } from '../../../_server/auth/own-authenticator'
import { keepCookies } from '../../../_server/auth/set-cookies'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { currentContext } from '../../../_server/session'
import { signInDesk } from '../../../_server/sign-in-desk'
import { t } from '../../words'

export async function endOne(form: FormData): Promise<void> {
  const { db, person } = await here()
  const ended = await endSession(db, person.userId, textOf(form, 'session'))
  redirect(`/desk/account?done=${ended ? 'session' : 'gone'}`)
}

export async function endOthers(): Promise<void> {
  const { db, person } = await here()
  const count = await endSessions(db, person.userId, person.sessionId)
  redirect(`/desk/account?done=sessions&count=${count}`)
}

export async function changeOwnPassword(state: FormState, form: FormData): Promise<FormState> {
  const { person } = await here()
  const typed = { current: textOf(form, 'current'), next: textOf(form, 'next'), again: textOf(form, 'again') }
  return goOn(state, await changePassword(await signInDesk(), person, typed), '/desk/account?done=password')
}

export async function makeRecoveryCodes(state: FormState, form: FormData): Promise<FormState> {
  const { person } = await here()
  const typed = { password: textOf(form, 'password'), code: textOf(form, 'code') }
  const shown = `/desk/sign-in/recovery-codes?${new URLSearchParams({ next: '/desk/account' }).toString()}`
  return goOn(state, await renewRecoveryCodes(await signInDesk(), person, typed), shown)
}

/** The form is the same whether somebody signs in with the address already; what was typed of it is kept. */
export async function changeOwnAddress(state: FormState, form: FormData): Promise<FormState> {
  const context = await here()
  const email = textOf(form, 'email')
  const typed = { password: textOf(form, 'password'), code: textOf(form, 'code') }
  const values = { email: [email] }
  const read = readOwnAddress(context.person, { email })
  if (!read.ok) {
    const problems = read.problems.map((problem) => ({ text: problemText(t, problem), field: 'email' }))
    return { attempt: state.attempt + 1, problems, values }
  }
  const proved = await provesBoth(await signInDesk(), context.person, typed)
  if (!proved.ok) return { ...refusedWith(state, proved.problem), values }
  await askOwnAddress(context, context.person, { email })
  redirect('/desk/account?done=address')
}

export async function beginAuthenticator(state: FormState, form: FormData): Promise<FormState> {
  const { person } = await here()
  const typed = { password: textOf(form, 'password'), code: textOf(form, 'code') }
  return goOn(state, await beginNewAuthenticator(await signInDesk(), person, typed), '/desk/account/authenticator/new')
}

export async function confirmAuthenticator(state: FormState, form: FormData): Promise<FormState> {
  const { person, keyring } = await here()
  const desk = { ...(await signInDesk()), keyring }
  return goOn(
    state,
    await confirmNewAuthenticator(desk, person, textOf(form, 'code')),
    '/desk/account?done=authenticator',
  )
}

/** A link that is there is replaced only by somebody who has said so: the calendars that use it fall silent. */
export async function makeCalendar({ attempt }: FormState, form: FormData): Promise<FormState> {
  const context = await here()
  const isThere = (await findCalendarLink(context.db, context.person.userId)) !== undefined
  if (isThere && textOf(form, 'replaces') !== 'yes') {
    const problems = [{ text: t('desk.account.calendar.sayItIsReplaced'), field: 'replaces' }]
    return { attempt: attempt + 1, problems, values: {} }
  }
  const { path } = await makeCalendarLink(context)
  refresh()
  const made = {
    title: t('desk.account.calendar.linkTitle'),
    text: t('desk.account.calendar.linkIntro'),
    label: t('desk.account.calendar.linkLabel'),
    address: `${context.origin}${path}`,
  }
  return { attempt: attempt + 1, problems: [], values: {}, made }
}

export async function revokeCalendar(): Promise<void> {
  await revokeCalendarLink(await here())
  redirect('/desk/account?done=calendar')
}

/** Whoever sends this form is signed in, and sent it from here. */
async function here() {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  return context
}

async function goOn(state: FormState, change: AccountChange, next: string): Promise<FormState> {
  if (!change.ok) return refusedWith(state, change.problem)
  await keepCookies(change.cookies)
  redirect(next)
}

/** Nothing typed is given back: all of it is secret. */
function refusedWith({ attempt }: FormState, { code, field, params }: AccountProblem): FormState {
  return {
    attempt: attempt + 1,
    problems: [{ text: t(`desk.account.problems.${code}`, params), ...(field && { field }) }],
    values: {},
  }
}
