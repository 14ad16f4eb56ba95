import { headers } from 'next/headers'
import { forbidden, redirect, unauthorized } from 'next/navigation'
import { cache } from 'react'
import type { Context } from '@/casework/context'
import { findLiveSession, type LiveSession, type SessionLimits } from '@/db/accounts/sessions'
import { type Actor, staff } from '@/domain/policies/actor'
import type { Environment } from '@/env'
import { signedToken } from './auth/signed-token'
import { beforeAnything } from './away'
import { house } from './house'
import { signInDesk } from './sign-in-desk'
import { signInAddress } from './way-back'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** What a verb needs, and the person at the desk. */
export type DeskContext = Context & { actor: StaffActor; person: LiveSession; environment: Environment }

/** Who is at the desk and what they may do. Leads to the sign-in who is not, and to its next step who is half-way. */
export const currentContext = cache(async (): Promise<DeskContext> => beforeAnything(enter))

async function enter(): Promise<DeskContext> {
  return (await enterDesk()) ?? forbidden()
}

/** The same; nothing for somebody who is signed in and works nowhere here. */
export async function enterDesk(): Promise<DeskContext | undefined> {
  const person = (await currentSession()) ?? (await toSignIn())
  if (!person.hasSecondFactor) redirect('/desk/sign-in/enrol')
  if (!person.hasKeptCodes) redirect('/desk/sign-in/recovery-codes')
  return atWork(person)
}

async function atWork(person: LiveSession): Promise<DeskContext | undefined> {
  const { environment, ...world } = await house()
  if (person.grants.length === 0) return undefined
  return { ...world, environment, person, actor: staff(person.userId, person.grants) as StaffActor }
}

/** A form sent without scripts is not led on: the sign-in would be sent it as well, and what was typed would be lost. */
async function toSignIn(): Promise<never> {
  if (await isFormOfEndedSession()) unauthorized()
  redirect(signInAddress((await headers()).get('x-desk-path')))
}

/** Whether a form came from a browser without scripts after its session had ended: its answer is the page around it. */
export async function isFormOfEndedSession(): Promise<boolean> {
  return (await headers()).get('x-desk-plain-form') === 'yes' && !(await currentSession())
}

/** Who is at the desk, for an address that is no page of it; nothing for anybody who could not use the desk now. */
export async function staffContext(): Promise<DeskContext | undefined> {
  return contextOf(await currentSession())
}

/** The same where a page asks by itself while it is open: that is no step of anybody's, and lets no session live on. */
export async function contextOfOpenPage(): Promise<DeskContext | undefined> {
  return contextOf(await beforeAnything(async () => readSession({ isByItself: true })))
}

async function contextOf(person: LiveSession | undefined): Promise<DeskContext | undefined> {
  return person?.hasSecondFactor && person.hasKeptCodes ? atWork(person) : undefined
}

/** The live session of the visitor, second factor or not; read anew for every request. */
export const currentSession = cache(async (): Promise<LiveSession | undefined> => beforeAnything(readSession))

async function readSession(how: { isByItself?: boolean } = {}): Promise<LiveSession | undefined> {
  const { db, auth, environment } = await signInDesk()
  const token = await signedToken(auth, await headers())
  return token === undefined ? undefined : findLiveSession(db, token, sessionLimits(environment), how)
}

export function sessionLimits(environment: Environment): SessionLimits {
  return { idleMinutes: environment.LIMIT_SESSION_IDLE_MINUTES, hours: environment.LIMIT_SESSION_HOURS }
}
