import { afterAll, beforeAll, expect, test } from 'vitest'
import { followCodes } from '@/db/schema'
import { dossierOf, secretsOf } from '@/db/queries/outbox'
import { requestsOfSession } from '@/db/queries/portal'
import { tokenHash } from '@/db/sealing/tokens'
import { changeContact } from './change-contact'
import { closePortalSession } from './close-portal-session'
import { confirmEmail } from './confirm-email'
import { denyEmail } from './deny-email'
import { exchangeFollowLink } from './exchange-follow-link'
import { requestFollowCode } from './request-follow-code'
import { sendMessage } from './send-message'
import { aRequest, letters, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyFollowCode } from './verify-follow-code'

const limits = { tries: 5, sessionMinutes: 30 }
const wrong = '00000000'

let desk: Desk
let person = 0

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a code from the mailbox opens the requests of that address, once', async () => {
  const { email, reference } = await somebody()
  const code = await codeFor(email, reference)
  const session = await verifyFollowCode(desk.context, { email: email.toUpperCase(), code }, limits)
  expect(await seen(session)).toEqual([reference])
  expect(await verifyFollowCode(desk.context, { email, code }, limits)).toEqual(notValid)
})

test('known and unknown addresses are answered alike, and only the known one is written to', async () => {
  const { email, reference } = await somebody()
  const before = (await letters(desk.context, reference)).length
  expect(
    await requestFollowCode(desk.context, { email: 'nobody@example.org' }, { minutes: 10, language: 'en' }),
  ).toEqual({ ok: true })
  expect(await requestFollowCode(desk.context, { email }, { minutes: 10, language: 'en' })).toEqual({ ok: true })
  expect((await letters(desk.context, reference)).length).toBe(before + 1)
  expect(await verifyFollowCode(desk.context, { email: 'nobody@example.org', code: wrong }, limits)).toEqual(notValid)
  expect(await verifyFollowCode(desk.context, { email, code: wrong }, limits)).toEqual(notValid)
})

test('after five wrong codes the right one is void', async () => {
  const { email, reference } = await somebody()
  const code = await codeFor(email, reference)
  for (let tried = 0; tried < 5; tried += 1)
    expect(await verifyFollowCode(desk.context, { email, code: other(code) }, limits)).toEqual(notValid)
  expect(await verifyFollowCode(desk.context, { email, code }, limits)).toEqual(notValid)
})

test('of 200 guesses at once at most five are looked at; the right one twice at once opens one session', async () => {
  const { email, reference } = await somebody()
  const code = await codeFor(email, reference)
  const twice = await Promise.all([1, 2].map(async () => verifyFollowCode(desk.context, { email, code }, limits)))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  const second = await codeFor(email, reference)
  const guesses = Array.from({ length: 200 }, async (_, index) =>
    verifyFollowCode(desk.context, { email, code: index === 99 ? second : other(second) }, limits),
  )
  expect((await Promise.all(guesses)).filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
  const tries = (await desk.context.db.select().from(followCodes)).map((row) => row.tries)
  expect(Math.max(...tries)).toBeLessThanOrEqual(5)
})

test('a link from a letter opens its one request, once', async () => {
  const { reference } = await somebody()
  const token = await tokenIn(desk.context, reference, 'request-received', 'followPath')
  const session = await exchangeFollowLink(desk.context, token, 30)
  expect(await seen(session)).toEqual([reference])
  expect(await exchangeFollowLink(desk.context, token, 30)).toMatchObject({
    ok: false,
    problems: [{ code: 'link-not-valid' }],
  })
  if (session.ok) await closePortalSession(desk.context, session.sessionToken)
  expect(await seen(session)).toEqual([])
})

test('a link is good for what it was sent for and nothing else', async () => {
  const { reference } = await somebody({ confirmed: false })
  const token = await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath')
  expect(await exchangeFollowLink(desk.context, token, 30)).toMatchObject({ ok: false })
  expect(await confirmEmail(desk.context, { token: token.slice(1) })).toMatchObject({ ok: false })
})

test('the button of the confirmation works once, and also after staff have taken the request up', async () => {
  const { reference } = await somebody({ confirmed: false })
  const token = await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath')
  const twice = await Promise.all([1, 2].map(async () => confirmEmail(desk.context, { token })))
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(twice.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'already-confirmed' }] })
  expect((await theCase(desk.context, reference)).row.state).toBe('open')
})

test('"It was not me": nothing more is mailed, nothing opens, and staff still see the request', async () => {
  const { email, reference } = await somebody({ confirmed: false })
  const token = await tokenIn(desk.context, reference, 'confirm-your-request', 'notMePath')
  expect(await denyEmail(desk.context, { token })).toMatchObject({ ok: true })
  expect(await denyEmail(desk.context, { token })).toMatchObject({ ok: true })
  const { row, file } = await theCase(desk.context, reference)
  expect(row).toMatchObject({ state: 'unconfirmed', dueOn: '2026-04-04' })
  expect(file.history.filter(({ type }) => type === 'addressDenied')).toHaveLength(1)
  expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('by-hand')
  await desk.does('2026-03-10', sendMessage, reference, { text: 'We wrote to you.' })
  expect((await theLetter(desk.context, reference, 'message')).state).toBe('by-hand')
  expect(await confirmEmail(desk.context, { token })).toMatchObject({
    problems: [{ code: 'link-not-valid' }],
  })
  const before = (await letters(desk.context, reference)).length
  await requestFollowCode(desk.context, { email }, { minutes: 10, language: 'en' })
  expect((await letters(desk.context, reference)).length).toBe(before)
})

test('with new contact details who asks is decided anew, and the old address opens nothing', async () => {
  const { email, reference } = await somebody()
  const token = await tokenIn(desk.context, reference, 'request-received', 'followPath')
  const because = 'She telephoned from the number on file.'
  await desk.does('2026-03-10', changeContact, reference, { email: `new.${email}`, because })
  expect(await exchangeFollowLink(desk.context, token, 30)).toMatchObject({ ok: false })
  const code = await codeFor(`new.${email}`, reference)
  expect(await seen(await verifyFollowCode(desk.context, { email: `new.${email}`, code }, limits))).toEqual([reference])
  expect(await desk.refused('2026-03-10', changeContact, reference, { because })).toEqual([
    'email: one-way-to-reach-them',
  ])
})

test('whoever holds an address that was put right cannot say "It was not me" for the person who asked', async () => {
  const { email, reference } = await somebody()
  const token = await tokenIn(desk.context, reference, 'confirm-your-request', 'notMePath')
  const because = 'She had mistyped her address.'
  await desk.does('2026-03-10', changeContact, reference, { email: `right.${email}`, because })
  const code = await codeFor(`right.${email}`, reference)
  const session = await verifyFollowCode(desk.context, { email: `right.${email}`, code }, limits)
  expect(await denyEmail(desk.context, { token })).toMatchObject({ problems: [{ code: 'link-not-valid' }] })
  expect(await confirmEmail(desk.context, { token })).toMatchObject({
    problems: [{ code: 'link-not-valid' }],
  })
  expect((await theCase(desk.context, reference)).facts.addressDenied).toBe(false)
  expect(await seen(session)).toEqual([reference])
})

test('a code that is asked for on a German page comes in German, whatever the language of the request', async () => {
  const { email, reference } = await somebody()
  await requestFollowCode(desk.context, { email }, { minutes: 10, language: 'de' })
  expect((await theLetter(desk.context, reference, 'follow-code')).language).toBe('de')
})

const notValid = { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }

async function somebody(asked: { confirmed?: boolean } = {}) {
  person += 1
  const email = `tomas.novak.${person}@example.org`
  return { email, reference: await aRequest(desk.context, desk.form, { name: 'Tomáš Novák', email, ...asked }) }
}

async function codeFor(email: string, reference: string): Promise<string> {
  await requestFollowCode(desk.context, { email }, { minutes: 10, language: 'en' })
  const letter = await theLetter(desk.context, reference, 'follow-code')
  const secrets = await secretsOf(
    desk.context.db,
    desk.context.keyring,
    letter,
    await dossierOf(desk.context.db, letter),
  )
  return secrets['code'] ?? ''
}

function other(code: string): string {
  return code === wrong ? '11111111' : wrong
}

async function seen(session: Awaited<ReturnType<typeof verifyFollowCode>>): Promise<string[]> {
  if (!session.ok) return ['no session']
  return (await requestsOfSession(desk.context.db, tokenHash(session.sessionToken))).map(({ reference }) => reference)
}
