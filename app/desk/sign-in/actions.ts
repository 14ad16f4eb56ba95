'use server'

import { forbidden, redirect } from 'next/navigation'
import type { FormState } from '@/components/desk/action-form'
import { keepCookies } from '../../_server/auth/set-cookies'
import {
  signInWithCode,
  signInWithPassword,
  signInWithRecoveryCode,
  type SignIn,
  type SignInProblem,
} from '../../_server/auth/sign-in'
import { markCodesKept } from '@/db/accounts/second-factor'
import { isOurForm, textOf } from '../../_server/desk-form'
import { currentSession } from '../../_server/session'
import { signInDesk } from '../../_server/sign-in-desk'
import { wayBack } from '../../_server/way-back'
import { t } from '../words'

export async function signIn(state: FormState, form: FormData): Promise<FormState> {
  if (!(await isOurForm())) return refusedWith(state, form, { code: 'foreign-form' })
  const { email, password } = { email: textOf(form, 'email').trim(), password: textOf(form, 'password') }
  if (email === '' || password === '')
    return refusedWith(state, form, { code: 'enter-email-and-password', field: 'email' })
  const { auth, limits, visitor } = await signInDesk()
  return goOn(state, form, await signInWithPassword(auth, limits, visitor, { email, password }))
}

export async function enterCode(state: FormState, form: FormData): Promise<FormState> {
  if (!(await isOurForm())) return refusedWith(state, form, { code: 'foreign-form' })
  const { auth, visitor } = await signInDesk()
  return goOn(state, form, await signInWithCode(auth, visitor, textOf(form, 'code')))
}

export async function enterRecoveryCode(state: FormState, form: FormData): Promise<FormState> {
  if (!(await isOurForm())) return refusedWith(state, form, { code: 'foreign-form' })
  const { auth, visitor } = await signInDesk()
  return goOn(state, form, await signInWithRecoveryCode(auth, visitor, textOf(form, 'code')))
}

/** From here on nobody can read the recovery codes. */
export async function keepRecoveryCodes(form: FormData): Promise<void> {
  if (!(await isOurForm())) forbidden()
  const person = await currentSession()
  if (!person?.hasSecondFactor) redirect('/desk/sign-in')
  const { db } = await signInDesk()
  await markCodesKept(db, person.userId)
  redirect(wayBack(form.get('next')))
}

/**
 * The page of the recovery codes leads on where they are kept. The queue would lead there too, but an action that leads to an
 * address which leads on has the next form sent to that address, and the queue takes no action.
 */
async function goOn(state: FormState, form: FormData, outcome: SignIn): Promise<FormState> {
  if (!outcome.ok) return refusedWith(state, form, outcome.problem)
  await keepCookies(outcome.cookies)
  const step = outcome.next === 'desk' ? 'recovery-codes' : outcome.next
  redirect(`/desk/sign-in/${step}?${new URLSearchParams({ next: wayBack(form.get('next')) }).toString()}`)
}

/** The address typed is kept, the password and codes are not. */
function refusedWith(state: FormState, form: FormData, { code, field, params }: SignInProblem): FormState {
  const problem = { text: t(`desk.signIn.problems.${code}`, params), ...(field && { field }) }
  const email = textOf(form, 'email')
  return { attempt: state.attempt + 1, problems: [problem], values: { ...(email && { email: [email] }) } }
}
