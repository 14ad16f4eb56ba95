import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeStep } from '@/db/accounts/second-factor'
import { readRecoveryCodes } from './enrolment'
import { signInWithCode, signInWithRecoveryCode } from './sign-in'
import { password, type SignInHouse, signInHouse, visitor } from './testing/sign-in-house'

let house: SignInHouse

beforeAll(async () => {
  house = await signInHouse()
})

afterAll(async () => house.close())

test('a wrong password and an unknown person are told the same', async () => {
  const { email } = await house.aPerson('neutral')
  const wrong = await house.givePassword(email, 'violet harbour eight')
  const unknown = await house.givePassword('nobody@northbank.example')
  expect(wrong).toEqual({ ok: false, problem: { code: 'sign-in-wrong' } })
  expect(unknown).toEqual(wrong)
})

test('nobody can make an account of their own', async () => {
  const body = { name: 'Eve', email: 'eve@evil.example', password }
  await expect(house.auth.api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 })
  expect(await house.givePassword(body.email)).toMatchObject({ ok: false })
})

test('the password alone opens the enrolment and nothing else', async () => {
  const { email } = await house.aPerson('first')
  const outcome = await house.givePassword(email)
  if (!outcome.ok) throw new Error('Refused')
  expect(outcome.next).toBe('enrol')
  expect(await house.sessionBehind(outcome.cookies)).toMatchObject({ hasSecondFactor: false })
})

test('the cookie is bound to this host, out of reach of scripts and of other sites', async () => {
  const { cookies } = await house.enrolled('cookie')
  const session = cookies.find((line) => line.startsWith('__Host-desk.session_token='))
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(attribute)
})

test('with a second factor the password opens no session', async () => {
  const { email } = await house.enrolled('second')
  expect(await house.sessionBehind(await house.asked(email))).toBeUndefined()
})

test('S18: of twenty that come at once with the same code, one gets in (RFC 6238, 5.2)', async () => {
  const { email, totp } = await house.enrolled('replay')
  const challenges: string[][] = []
  for (let index = 0; index < 20; index += 1) challenges.push(await house.asked(email))
  const code = totp.generate()
  const outcomes = await Promise.all(challenges.map((cookies) => signInWithCode(house.auth, visitor(cookies), code)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('S18: a code that was used, and one before it, are refused later too', async () => {
  const { userId } = await house.enrolled('step')
  expect(await takeStep(house.db, userId, 2_000_000_000)).toBe(true)
  expect(await takeStep(house.db, userId, 2_000_000_000)).toBe(false)
  expect(await takeStep(house.db, userId, 1_999_999_999)).toBe(false)
  expect(await takeStep(house.db, userId, 2_000_000_001)).toBe(true)
})

test('S18: a missing, empty or guessed code lets nobody in', async () => {
  const { email } = await house.enrolled('guess')
  for (const code of ['', '      ', '12345', '1234567', '0x1234', '-']) {
    const outcome = await signInWithCode(house.auth, visitor(await house.asked(email)), code)
    expect(outcome.ok).toBe(false)
    if (code === '-') expect(outcome).toMatchObject({ problem: { code: 'too-many-sign-ins' } })
  }
})

test('S19: a recovery code works once, however it is typed', async () => {
  const { email, userId } = await house.enrolled('recovery')
  const [code = ''] = (await readRecoveryCodes(house.auth, house.db, { userId, hasSecondFactor: true })) ?? []
  expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `
  expect(await signInWithRecoveryCode(house.auth, visitor(await house.asked(email)), typed)).toMatchObject({ ok: true })
  expect(await signInWithRecoveryCode(house.auth, visitor(await house.asked(email)), code)).toEqual({
    ok: false,
    problem: { code: 'recovery-code-wrong', field: 'code' },
  })
})

test('ten failures make one account wait at one address, and nobody else', async () => {
  const { email } = await house.aPerson('slow')
  const { email: colleague } = await house.aPerson('colleague')
  for (let tries = 0; tries < 10; tries += 1) await house.givePassword(email, 'wrong', '192.0.2.7')
  expect(await house.givePassword(email, password, '192.0.2.7')).toMatchObject({
    problem: { code: 'too-many-sign-ins' },
  })
  expect(await house.givePassword(email, password, '192.0.2.8')).toMatchObject({ ok: true })
  expect(await house.givePassword(colleague, password, '192.0.2.7')).toMatchObject({ ok: true })
})
