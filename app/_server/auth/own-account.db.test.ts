import { desc, eq } from 'drizzle-orm'
import { TOTP, Secret } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOwnAddress } from '@/casework/ask-own-address'
import { letInByServer } from '@/casework/let-in-by-server'
import { confirmOwnAddress, stopOwnAddress } from '@/casework/settle-own-address'
import { aController, staffOf, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { tokenTo } from '@/casework/testing/secret-to'
import { journal, letters, letterSecrets, users } from '@/db/schema'
import { addMember } from '@/db/writes/controllers'
import { provesBoth } from './own-account'
import { beginNewAuthenticator, confirmNewAuthenticator, readNewAuthenticator } from './own-authenticator'
import { readRecoveryCodes } from './enrolment'
import { signInWithCode } from './sign-in'
import { password, type SignInHouse, signInHouse, visitor } from './testing/sign-in-house'

let installation: TestHouse
let house: SignInHouse
let form: TestController

beforeAll(async () => {
  installation = await testHouse()
  house = await signInHouse({ db: installation.context.db, close: installation.close })
  form = await aController(installation.context)
})

afterAll(async () => installation.close())

test('S17: an address and an authenticator are changed by nobody who does not show password and code anew', async () => {
  const { desk, owner, totp } = await aMember('unproved')
  const later = totp.generate({ timestamp: Date.now() + 30_000 })
  const wrong = [
    { password: 'nine geese cross a frozen lake', code: later },
    { password, code: '000000' },
    { password, code: '' },
  ]
  for (const typed of wrong) {
    expect((await provesBoth(desk, owner, typed)).ok).toBe(false)
    expect((await beginNewAuthenticator(desk, owner, typed)).ok).toBe(false)
  }
  expect(await readNewAuthenticator(desk, owner)).toBeUndefined()
  expect(await provesBoth(desk, owner, { password, code: later })).toEqual({ ok: true, cookies: [] })
  expect((await provesBoth(desk, owner, { password, code: later })).ok).toBe(false)
})

test('S17: the new address counts once its link is used, other sessions end, and whoever had the old one takes it back', async () => {
  const { owner, context } = await aMember('moved')
  const { sessionId } = owner
  expect(await askOwnAddress(context, owner, { email: 'moved@northbank.example' })).toMatchObject({ ok: false })
  expect(await askOwnAddress(context, owner, { email: 'new@northbank.example' })).toEqual({ ok: true })
  const [confirm, stop] = [await tokenTo(context, 'new@northbank.example'), await tokenTo(context, owner.email)]
  expect(await addressOf(owner)).toBe('moved@northbank.example')
  expect((await confirmOwnAddress(context, stop)).ok).toBe(false)
  expect((await stopOwnAddress(context, confirm)).ok).toBe(false)
  expect(await confirmOwnAddress(context, confirm, sessionId)).toEqual({ ok: true, userId: owner.userId })
  expect(await addressOf(owner)).toBe('new@northbank.example')
  expect((await confirmOwnAddress(context, confirm)).ok).toBe(false)
  expect((await house.sessionBehind(owner.cookies))?.sessionId).toBe(sessionId)
  expect((await house.givePassword('moved@northbank.example')).ok).toBe(false)
  expect(await stopOwnAddress(context, stop)).toEqual({ ok: true, userId: owner.userId })
  expect(await addressOf(owner)).toBe('moved@northbank.example')
  expect(await house.sessionBehind(owner.cookies)).toBeUndefined()
  expect((await stopOwnAddress(context, stop)).ok).toBe(false)
  expect(await journalOf(owner.userId)).toEqual(['own-address-stopped', 'own-address-changed', 'own-address-asked'])
})

test('S17: a change that was stopped is never confirmed, its links are destroyed, and an address of somebody is written to by nobody', async () => {
  const { owner, context } = await aMember('kept')
  const other = await aMember('other')
  await askOwnAddress(context, owner, { email: 'next@northbank.example' })
  const confirm = await tokenTo(context, 'next@northbank.example')
  expect((await stopOwnAddress(context, await tokenTo(context, owner.email))).ok).toBe(true)
  expect((await confirmOwnAddress(context, confirm)).ok).toBe(false)
  expect(await house.db.$count(letterSecrets)).toBe(0)
  expect(await askOwnAddress(context, owner, { email: other.owner.email })).toEqual({ ok: true })
  expect(await lettersTo(other.owner.email)).toEqual([])
})

test('S17: the authenticator of before works until the new one has shown a code; then it alone does, and other sessions end', async () => {
  const { desk, owner, totp } = await aMember('renewed')
  const codes = (await readRecoveryCodes(house.auth, house.db, { userId: owner.userId, hasSecondFactor: true })) ?? []
  const elsewhere = await house.asked(owner.email)
  const here = await signInWithCode(house.auth, visitor(elsewhere), totp.generate({ timestamp: Date.now() + 30_000 }))
  if (!here.ok) throw new Error('The old authenticator does not work')
  expect(await beginNewAuthenticator(desk, owner, { password, code: codes[0]?.toUpperCase() ?? '' })).toEqual({
    ok: true,
    cookies: [],
  })
  const shown = await readNewAuthenticator(desk, owner)
  expect(await readNewAuthenticator(desk, { ...owner, sessionId: 'another' })).toBeUndefined()
  const next = new TOTP({ secret: Secret.fromBase32(shown?.text.replaceAll(' ', '') ?? '') })
  expect(await confirmNewAuthenticator(desk, owner, totp.generate())).toMatchObject({
    problem: { code: 'new-code-wrong' },
  })
  expect(await house.sessionBehind(here.cookies)).toBeDefined()
  expect(await confirmNewAuthenticator(desk, owner, next.generate())).toEqual({ ok: true, cookies: [] })
  expect(await confirmNewAuthenticator(desk, owner, next.generate())).toMatchObject({
    problem: { code: 'authenticator-over' },
  })
  expect(await house.sessionBehind(here.cookies)).toBeUndefined()
  expect(await house.sessionBehind(owner.cookies)).toBeDefined()
  const again = await house.asked(owner.email)
  expect((await signInWithCode(house.auth, visitor(again), totp.generate({ timestamp: Date.now() + 30_000 }))).ok).toBe(
    false,
  )
  const code = next.generate({ timestamp: Date.now() + 30_000 })
  expect((await signInWithCode(house.auth, visitor(again), code)).ok).toBe(true)
  expect(await lettersTo(owner.email)).toEqual(['sign-in-changed'])
})

test('whoever runs the server lets a member in who has lost the authenticator: it is void, sessions end, they are told, and enrol anew', async () => {
  const { owner, context } = await aMember('locked')
  expect(await letInByServer(context, 'nobody@northbank.example')).toBe('nobody')
  expect(await letInByServer(context, ' LOCKED@northbank.example')).toBe('done')
  expect(await house.sessionBehind(owner.cookies)).toBeUndefined()
  expect(await house.givePassword(owner.email)).toMatchObject({ ok: true, next: 'enrol' })
  expect(await lettersTo(owner.email)).toEqual(['sign-in-changed'])
  const [entry] = await house.db.select().from(journal).where(eq(journal.what, 'authenticator-removed'))
  expect(entry).toMatchObject({ actor: 'server', details: { userId: owner.userId } })
})

/** Somebody who works here and is signed in, and what their account page works with. */
async function aMember(name: string) {
  const { db, keyring, origin } = installation.context
  const { userId, email, totp, cookies } = await house.enrolled(name)
  const { controllerId } = form
  await db.transaction(async (tx) => addMember(tx, { controllerId, userId, role: 'handler', mayVerify: false }))
  const sessionId = (await house.sessionBehind(cookies))?.sessionId ?? ''
  const desk = { db, keyring, origin, auth: house.auth, visitor: visitor(cookies), limits: house.limits }
  const actor = staffOf(userId, [{ controllerId, role: 'handler', mayVerify: false }])
  const owner = { userId, name, email, sessionId, cookies }
  return { desk, owner, totp, context: { ...installation.context, actor } }
}

async function lettersTo(address: string): Promise<string[]> {
  const sent = await house.db.select({ kind: letters.kind }).from(letters).where(eq(letters.toAddress, address))
  return sent.map(({ kind }) => kind)
}

async function addressOf({ userId }: { userId: string }): Promise<string | undefined> {
  const [user] = await house.db.select({ email: users.email }).from(users).where(eq(users.id, userId))
  return user?.email
}

async function journalOf(actor: string): Promise<string[]> {
  const rows = await house.db.select().from(journal).where(eq(journal.actor, actor)).orderBy(desc(journal.at))
  return rows.map(({ what }) => what)
}
