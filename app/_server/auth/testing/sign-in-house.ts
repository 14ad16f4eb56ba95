import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { createStaffAccount } from '@/db/accounts'
import { findLiveSession, type LiveSession } from '@/db/accounts/sessions'
import { type TestDatabase, testDatabase } from '@/db/testing/database'
import { readEnvironment } from '@/env'
import { createAuth } from '../../auth'
import { clientHeaders } from '../client-headers'
import { readEnrolment } from '../enrolment'
import { signInWithCode, signInWithPassword } from '../sign-in'
import { signInLimits } from '../sign-in-limits'
import { signedToken } from '../signed-token'

export const password = 'violet harbour seven'
export const sessionLimits = { idleMinutes: 30, hours: 12 }

/** What a browser that holds these cookies sends, from this address. */
export function visitor(cookies: readonly string[] = [], address = '192.0.2.1'): Headers {
  const cookie = cookies.map((line) => line.split(';', 1)[0] ?? '').join('; ')
  return clientHeaders(new Headers({ cookie }), address)
}

export type SignInHouse = Awaited<ReturnType<typeof signInHouse>>

/** A database of its own, and people who sign in to it as they do at the desk. */
export async function signInHouse(opened?: Pick<TestDatabase, 'db' | 'close'>) {
  const database = opened ?? (await testDatabase())
  const { db } = database
  const secret = randomBytes(32).toString('base64')
  const environment = readEnvironment({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  const auth = createAuth({ db, origin: 'https://desk.example', secret, environment })
  const limits = signInLimits(db, secret, environment)

  async function aPerson(name: string): Promise<{ userId: string; email: string }> {
    const email = `${name}@northbank.example`
    return { ...(await createStaffAccount(db, { name, email, password })), email }
  }

  function givePassword(email: string, typed = password, address?: string) {
    return signInWithPassword(auth, limits, visitor([], address), { email, password: typed })
  }

  /** Signs in for the first time; the code used up is that of half a minute ago. */
  async function enrols({ userId, email }: { userId: string; email: string }) {
    const first = await givePassword(email)
    const enrolment = await readEnrolment(auth, db, { userId, email })
    if (!first.ok || !enrolment) throw new Error('No enrolment')
    const totp = new TOTP({ secret: Secret.fromBase32(enrolment.text.replaceAll(' ', '')) })
    const second = await withTheCodeBefore((code) => signInWithCode(auth, visitor(first.cookies), code), totp)
    if (!second.ok) throw new Error('No second factor')
    return { userId, email, totp, cookies: second.cookies }
  }

  async function asked(email: string): Promise<string[]> {
    const outcome = await givePassword(email)
    if (!outcome.ok || outcome.next !== 'code') throw new Error('No second factor is asked for')
    return outcome.cookies
  }

  async function sessionBehind(cookies: readonly string[]): Promise<LiveSession | undefined> {
    const token = await signedToken(auth, visitor(cookies))
    return token === undefined ? undefined : findLiveSession(db, token, sessionLimits)
  }

  const enrolled = async (name: string) => enrols(await aPerson(name))
  const close = async () => database.close()
  return { db, auth, limits, close, aPerson, givePassword, enrols, enrolled, asked, sessionBehind }
}

/** A code of half a minute ago is two steps old when a step ends in between; then the one after it is meant. */
async function withTheCodeBefore<Outcome extends { ok: boolean }>(
  use: (code: string) => Promise<Outcome>,
  totp: TOTP,
): Promise<Outcome> {
  const step = () => Math.floor(Date.now() / 30_000)
  const startedIn = step()
  const outcome = await use(totp.generate({ timestamp: Date.now() - 30_000 }))
  return outcome.ok || step() === startedIn ? outcome : use(totp.generate({ timestamp: Date.now() - 30_000 }))
}
