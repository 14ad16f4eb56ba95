import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaffAccount } from '@/db/accounts'
import { markCodesKept, takeStep } from '@/db/accounts/second-factor'
import { endSession, findLiveSession, listSessions } from '@/db/accounts/sessions'
import { disableUser } from '@/db/testing/disable-user'
import { testDatabase, type TestDatabase } from '@/db/testing/database'
import { readEnvironment } from '@/env'
import { type Auth, createAuth } from '../auth'
import { clientHeaders } from './client-headers'
import { readEnrolment, readRecoveryCodes } from './enrolment'
import { signInWithCode, signInWithPassword, signInWithRecoveryCode } from './sign-in'
import { type SignInLimits, signInLimits } from './sign-in-limits'
import { signedToken } from './signed-token'

const password = 'violet harbour seven'
const origin = 'https://desk.example'
const limits = { idleMinutes: 30, hours: 12 }

let database: TestDatabase
let auth: Auth
let counted: SignInLimits

beforeAll(async () => {
  database = await testDatabase()
  const secret = randomBytes(32).toString('base64')
  const environment = readEnvironment({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  auth = createAuth({ db: database.db, origin, secret, environment })
  counted = signInLimits(database.db, secret, environment)
})

afterAll(async () => database.close())

function visitor(cookies: readonly string[] = [], address = '192.0.2.1'): Headers {
  const cookie = cookies.map((line) => line.split(';', 1)[0] ?? '').join('; ')
  return clientHeaders(new Headers({ cookie }), address)
}

async function aPerson(name: string) {
  const email = `${name}@northbank.example`
  const { userId } = await createStaffAccount(database.db, { name, email, password })
  return { userId, email }
}

function givePassword(email: string, typed = password, address?: string) {
  return signInWithPassword(auth, counted, visitor([], address), { email, password: typed })
}

/** Signs in for the first time; the code used up is that of half a minute ago. */
async function enrolled(name: string) {
  const { userId, email } = await aPerson(name)
  const first = await givePassword(email)
  const enrolment = await readEnrolment(auth, database.db, { userId, email })
  if (!first.ok || !enrolment) throw new Error('No enrolment')
  const totp = new TOTP({ secret: Secret.fromBase32(enrolment.text.replaceAll(' ', '')) })
  const second = await withTheCodeBefore((code) => signInWithCode(auth, visitor(first.cookies), code), totp)
  if (!second.ok) throw new Error('No second factor')
  return { userId, email, totp, cookies: second.cookies }
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

async function sessionBehind(cookies: readonly string[]) {
  const token = await signedToken(auth, visitor(cookies))
  return token === undefined ? undefined : findLiveSession(database.db, token, limits)
}

async function asked(email: string): Promise<string[]> {
  const outcome = await givePassword(email)
  if (!outcome.ok) throw new Error('The password was refused')
  expect(outcome.next).toBe('code')
  return outcome.cookies
}

test('a wrong password and an unknown person are told the same', async () => {
  const { email } = await aPerson('neutral')
  const wrong = await givePassword(email, 'violet harbour eight')
  const unknown = await givePassword('nobody@northbank.example')
  expect(wrong).toEqual({ ok: false, problem: { code: 'sign-in-wrong' } })
  expect(unknown).toEqual(wrong)
})

test('nobody can make an account of their own', async () => {
  const body = { name: 'Eve', email: 'eve@evil.example', password }
  await expect(auth.api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 })
  expect(await givePassword(body.email)).toMatchObject({ ok: false })
})

test('the password alone opens the enrolment and nothing else', async () => {
  const { email } = await aPerson('first')
  const outcome = await givePassword(email)
  if (!outcome.ok) throw new Error('Refused')
  expect(outcome.next).toBe('enrol')
  expect(await sessionBehind(outcome.cookies)).toMatchObject({ hasSecondFactor: false })
})

test('the cookie is bound to this host, out of reach of scripts and of other sites', async () => {
  const { cookies } = await enrolled('cookie')
  const session = cookies.find((line) => line.startsWith('__Host-desk.session_token='))
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(attribute)
})

test('with a second factor the password opens no session', async () => {
  const { email } = await enrolled('second')
  expect(await sessionBehind(await asked(email))).toBeUndefined()
})

test('of twenty that come at once with the same code, one gets in (RFC 6238, 5.2)', async () => {
  const { email, totp } = await enrolled('replay')
  const challenges: string[][] = []
  for (let index = 0; index < 20; index += 1) challenges.push(await asked(email))
  const code = totp.generate()
  const outcomes = await Promise.all(challenges.map((cookies) => signInWithCode(auth, visitor(cookies), code)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a code that was used, and one before it, are refused later too', async () => {
  const { userId } = await enrolled('step')
  expect(await takeStep(database.db, userId, 2_000_000_000)).toBe(true)
  expect(await takeStep(database.db, userId, 2_000_000_000)).toBe(false)
  expect(await takeStep(database.db, userId, 1_999_999_999)).toBe(false)
  expect(await takeStep(database.db, userId, 2_000_000_001)).toBe(true)
})

test('a missing, empty or guessed code lets nobody in', async () => {
  const { email } = await enrolled('guess')
  for (const code of ['', '      ', '12345', '1234567', '0x1234', '-']) {
    const outcome = await signInWithCode(auth, visitor(await asked(email)), code)
    expect(outcome.ok).toBe(false)
    if (code === '-') expect(outcome).toMatchObject({ problem: { code: 'too-many-sign-ins' } })
  }
})

test('a recovery code works once, however it is typed', async () => {
  const { email, userId } = await enrolled('recovery')
  const [code = ''] = (await readRecoveryCodes(auth, database.db, userId)) ?? []
  expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `
  expect(await signInWithRecoveryCode(auth, visitor(await asked(email)), typed)).toMatchObject({ ok: true })
  expect(await signInWithRecoveryCode(auth, visitor(await asked(email)), code)).toEqual({
    ok: false,
    problem: { code: 'recovery-code-wrong', field: 'code' },
  })
})

test('recovery codes can be read until they are kept, and then by nobody', async () => {
  const { userId } = await enrolled('kept')
  expect(await readRecoveryCodes(auth, database.db, userId)).toHaveLength(10)
  await markCodesKept(database.db, userId)
  expect(await readRecoveryCodes(auth, database.db, userId)).toBeUndefined()
})

test('the session of a disabled person is dead at once, and they get no other', async () => {
  const { cookies, userId, email } = await enrolled('disabled')
  expect(await sessionBehind(cookies)).toMatchObject({ userId, hasSecondFactor: true })
  await disableUser(database.db, userId)
  expect(await sessionBehind(cookies)).toBeUndefined()
  expect(await givePassword(email)).toEqual({ ok: false, problem: { code: 'sign-in-wrong' } })
})

test('a session can be ended by its owner, and by nobody else', async () => {
  const { cookies, userId } = await enrolled('owner')
  const { userId: other } = await aPerson('other')
  const [session] = await listSessions(database.db, userId, limits)
  const id = session?.id ?? ''
  expect(await endSession(database.db, other, id)).toBe(false)
  expect(await sessionBehind(cookies)).toMatchObject({ userId })
  expect(await endSession(database.db, userId, id)).toBe(true)
  expect(await sessionBehind(cookies)).toBeUndefined()
})

test('a session dies when it is idle, and when it is old', async () => {
  const { cookies } = await enrolled('idle')
  const token = (await signedToken(auth, visitor(cookies))) ?? ''
  expect(await findLiveSession(database.db, token, { idleMinutes: 0, hours: 12 })).toBeUndefined()
  expect(await findLiveSession(database.db, token, { idleMinutes: 30, hours: 0 })).toBeUndefined()
  expect(await findLiveSession(database.db, token, limits)).toBeDefined()
})

test('ten failures make one account wait at one address, and nobody else', async () => {
  const { email } = await aPerson('slow')
  const { email: colleague } = await aPerson('colleague')
  for (let tries = 0; tries < 10; tries += 1) await givePassword(email, 'wrong', '192.0.2.7')
  expect(await givePassword(email, password, '192.0.2.7')).toMatchObject({ problem: { code: 'too-many-sign-ins' } })
  expect(await givePassword(email, password, '192.0.2.8')).toMatchObject({ ok: true })
  expect(await givePassword(colleague, password, '192.0.2.7')).toMatchObject({ ok: true })
})
