import { eq, lt, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markCodesKept } from '@/db/accounts/second-factor'
import { endSession, findLiveSession, listSessions } from '@/db/accounts/sessions'
import { sessions } from '@/db/schema'
import { disableUser } from '@/db/testing/disable-user'
import { readRecoveryCodes } from './enrolment'
import { changePassword } from './own-account'
import { signInWithCode } from './sign-in'
import { signedToken } from './signed-token'
import { password, sessionLimits, type SignInHouse, signInHouse, visitor } from './testing/sign-in-house'

let house: SignInHouse

beforeAll(async () => {
  house = await signInHouse()
})

afterAll(async () => house.close())

test('a session opened by the password alone stays half-way and dies when the owner enrols', async () => {
  const { userId, email } = await house.aPerson('waiting')
  const waiting = await house.givePassword(email)
  if (!waiting.ok) throw new Error('Refused')
  const { cookies } = await house.enrols({ userId, email })
  expect(await house.sessionBehind(waiting.cookies)).toBeUndefined()
  expect(await house.sessionBehind(cookies)).toMatchObject({ userId, hasSecondFactor: true })
})

test('who enrols is the only one to be shown the secret: a later password ends the session of an earlier one', async () => {
  const { email } = await house.aPerson('earlier')
  const earlier = await house.givePassword(email)
  const later = await house.givePassword(email)
  if (!earlier.ok || !later.ok) throw new Error('Refused')
  expect(await house.sessionBehind(earlier.cookies)).toBeUndefined()
  expect(await house.sessionBehind(later.cookies)).toMatchObject({ hasSecondFactor: false })
  expect(await signInWithCode(house.auth, visitor(earlier.cookies), '123456')).toMatchObject({
    problem: { code: 'sign-in-expired' },
  })
})

test('once there is a second factor, no session lives in which it was not shown', async () => {
  const { userId, cookies } = await house.enrolled('unshown')
  await house.db.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, userId))
  expect(await house.sessionBehind(cookies)).toBeUndefined()
})

test('S17: a new password needs the current one, and keeps the second factor that this session has shown', async () => {
  const { userId, email, cookies } = await house.enrolled('renewed')
  const desk = { db: house.db, auth: house.auth, visitor: visitor(cookies), limits: house.limits }
  const typed = { current: password, next: 'orchard 27 lantern sail', again: 'orchard 27 lantern sail' }
  const guessed = { ...typed, current: 'nine geese cross a frozen lake' }
  expect(await changePassword(desk, { userId, name: 'renewed', email }, guessed)).toEqual({
    ok: false,
    problem: { code: 'password-wrong', field: 'current' },
  })
  const change = await changePassword(desk, { userId, name: 'renewed', email }, typed)
  if (!change.ok) throw new Error('Refused')
  expect(await house.sessionBehind(change.cookies)).toMatchObject({ userId, hasSecondFactor: true })
  expect(await house.sessionBehind(cookies)).toBeUndefined()
})

test('recovery codes can be read by who has shown the second factor until they are kept, and then by nobody', async () => {
  const { userId } = await house.enrolled('kept')
  expect(await readRecoveryCodes(house.auth, house.db, { userId, hasSecondFactor: true })).toHaveLength(10)
  expect(await readRecoveryCodes(house.auth, house.db, { userId, hasSecondFactor: false })).toBeUndefined()
  await markCodesKept(house.db, userId)
  expect(await readRecoveryCodes(house.auth, house.db, { userId, hasSecondFactor: true })).toBeUndefined()
})

test('the session of a disabled person is dead at once, and they get no other', async () => {
  const { cookies, userId, email } = await house.enrolled('disabled')
  expect(await house.sessionBehind(cookies)).toMatchObject({ userId, hasSecondFactor: true })
  await disableUser(house.db, userId)
  expect(await house.sessionBehind(cookies)).toBeUndefined()
  expect(await house.givePassword(email)).toEqual({ ok: false, problem: { code: 'sign-in-wrong' } })
})

test('S22: sessions at two addresses go on side by side, seen by their owner, who alone can end each', async () => {
  const { cookies, userId } = await house.enrolled('owner')
  const { userId: other } = await house.aPerson('other')
  const [session] = await listSessions(house.db, userId, sessionLimits)
  const id = session?.id ?? ''
  const elsewhere = { ipAddress: '203.0.113.7', userAgent: 'Another browser' }
  const [here] = await house.db.select().from(sessions).where(eq(sessions.id, id))
  if (here) await house.db.insert(sessions).values({ ...here, ...elsewhere, id: 'elsewhere', token: 'elsewhere' })
  const listed = await listSessions(house.db, userId, sessionLimits)
  expect(listed.map(({ browser }) => browser)).toContain('Another browser')
  expect(listed.map(({ address }) => address)).toContain('203.0.113.7')
  expect(await endSession(house.db, other, id)).toBe(false)
  expect(await house.sessionBehind(cookies)).toMatchObject({ userId })
  expect(await endSession(house.db, userId, id)).toBe(true)
  expect(await house.sessionBehind(cookies)).toBeUndefined()
})

test('a session dies when it is idle, and when it is old', async () => {
  const { cookies } = await house.enrolled('idle')
  const token = (await signedToken(house.auth, visitor(cookies))) ?? ''
  expect(await findLiveSession(house.db, token, { idleMinutes: 0, hours: 12 })).toBeUndefined()
  expect(await findLiveSession(house.db, token, { idleMinutes: 30, hours: 0 })).toBeUndefined()
  expect(await findLiveSession(house.db, token, sessionLimits)).toBeDefined()
})

test('a page that asks for news by itself is no step of anybody, and lets no session live on', async () => {
  const { cookies } = await house.enrolled('looks')
  const token = (await signedToken(house.auth, visitor(cookies))) ?? ''
  const isIt = eq(sessions.token, token)
  await house.db
    .update(sessions)
    .set({ updatedAt: sql`now() - interval '2 minutes'` })
    .where(isIt)
  const idle = async () =>
    (
      await house.db
        .select({ is: lt(sessions.updatedAt, sql`now() - interval '1 minute'`) })
        .from(sessions)
        .where(isIt)
    )[0]?.is
  expect(await findLiveSession(house.db, token, sessionLimits, { isByItself: true })).toBeDefined()
  expect(await idle()).toBe(true)
  expect(await findLiveSession(house.db, token, sessionLimits)).toBeDefined()
  expect(await idle()).toBe(false)
})
