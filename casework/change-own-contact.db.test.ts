import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { requester } from '@/domain/policies/actor'
import { changeContact } from './change-contact'
import { changeOwnContact } from './change-own-contact'
import { confirmNewAddress } from './confirm-new-address'
import { decideRight } from './decide-right'
import { denyContactChange } from './deny-contact-change'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { aRequest, frozenIn, letters, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

let desk: Desk
let person = 0

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a new address counts once it is confirmed; the old one is told at once, and who asks is decided anew', async () => {
  const { email, reference } = await verified()
  const newAddress = `new.${email}`
  expect(await changes(reference, '2026-03-09', { email: newAddress })).toMatchObject({ ok: true })
  expect((await theCase(desk.context, reference)).row.identity).toBe('not-decided')
  expect((await frozenIn(desk.context, reference, 'contact-changed')).to.email).toBe(email)
  expect(await frozenIn(desk.context, reference, 'confirm-new-address')).toMatchObject({
    to: { email: newAddress },
    request: { name: null },
  })
  expect(await told(reference)).toEqual(Array(3).fill('reply-arrived'))
  await desk.does('2026-03-09', sendMessage, reference, { text: 'We are searching.' })
  expect((await frozenIn(desk.context, reference, 'message')).to.email).toBe(email)
  await confirms(reference, '2026-03-09')
  expect((await theLetter(desk.context, reference, 'message')).state).toBe('by-hand')
  await desk.does('2026-03-09', sendMessage, reference, { text: 'We are still searching.' })
  expect((await frozenIn(desk.context, reference, 'message')).to.email).toBe(newAddress)
})

test('E12: neither the person nor staff put an address of the organisation in the place of theirs', async () => {
  const { reference } = await verified()
  const email = 'privacy+back@lindenhof.example'
  const refusal = { ok: false, problems: [{ code: 'email-is-ours', field: 'email' }] }
  expect(await changes(reference, '2026-03-09', { email })).toMatchObject(refusal)
  expect(await desk.refused('2026-03-09', changeContact, reference, { email, because: 'By phone.' })).toEqual([
    'email: email-is-ours',
  ])
})

test('for 24 hours no answer goes to a new address, whoever changed it; in person it may be given', async () => {
  const { email, reference } = await verified()
  await changes(reference, '2026-03-09', { email: `new.${email}` })
  await confirms(reference, '2026-03-09')
  await identityOnce(reference, '2026-03-09')
  const answer = { text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text' }
  expect(await desk.refused('2026-03-09', sendAnswer, reference, answer)).toEqual(['delivery: address-still-new'])
  await desk.does('2026-03-10', changeContact, reference, { email, postalAddress: 'Am Kai 7', because: 'By phone.' })
  await identityOnce(reference, '2026-03-10')
  const posted = { ...answer, delivery: 'post' }
  expect(await desk.refused('2026-03-10', sendAnswer, reference, posted)).toEqual(['delivery: address-still-new'])
  expect(await desk.refused('2026-03-11', sendAnswer, reference, posted)).toEqual([])
})

test('what staff change is told to the old address too, and the identity that was verified is so no more', async () => {
  const { email, reference } = await verified()
  await desk.does('2026-03-09', changeContact, reference, { email: `new.${email}`, because: 'She telephoned.' })
  expect((await frozenIn(desk.context, reference, 'contact-changed')).to.email).toBe(email)
  expect((await theLetter(desk.context, reference, 'contact-changed')).state).toBe('owed')
  expect((await theCase(desk.context, reference)).row.identity).toBe('not-decided')
  const same = { email: `new.${email}`, because: 'She telephoned.' }
  expect(await desk.refused('2026-03-09', changeContact, reference, same)).toEqual(['email: nothing-changed'])
})

test('the old address objects: what waits is dropped, what is in use gets nothing more, and staff are told', async () => {
  const { email, reference } = await verified()
  await changes(reference, '2026-03-09', { email: `stranger.${email}` })
  const early = await tokenIn(desk.context, reference, 'confirm-new-address', 'newAddressPath')
  await denies(reference)
  expect(await confirmNewAddress(desk.context, { token: early })).toMatchObject({ ok: false })
  expect((await theCase(desk.context, reference)).facts).toMatchObject({
    addressDenied: false,
    identity: 'not-decided',
  })
  await changes(reference, '2026-03-10', { email: `stranger.${email}` })
  await confirms(reference, '2026-03-10')
  await denies(reference)
  expect((await theCase(desk.context, reference)).facts.addressDenied).toBe(true)
  await desk.does('2026-03-11', sendMessage, reference, { text: 'Who are you?' })
  expect((await theLetter(desk.context, reference, 'message')).state).toBe('by-hand')
  await desk.does('2026-03-11', changeContact, reference, { email, because: 'She came by.' })
  expect((await theCase(desk.context, reference)).facts.addressDenied).toBe(false)
})

test('the same change twice is one; another new address makes the link of the first void', async () => {
  const { email, reference } = await verified()
  await changes(reference, '2026-03-09', { email: `one.${email}`, telephone: '030 1234567' })
  await changes(reference, '2026-03-09', { email: `one.${email}`, telephone: '030 1234567' })
  const { history } = (await theCase(desk.context, reference)).file
  expect(history.filter(({ type }) => type === 'newAddressGiven')).toHaveLength(1)
  expect(history.filter(({ type }) => type === 'contactChanged').map(({ data }) => data)).toEqual([
    { ways: ['telephone'] },
  ])
  const first = await tokenIn(desk.context, reference, 'confirm-new-address', 'newAddressPath')
  await changes(reference, '2026-03-09', { email: `two.${email}`, telephone: '030 1234567' })
  expect(await confirmNewAddress(desk.context, { token: first })).toMatchObject({ ok: false })
  expect(await changes(reference, '2026-03-09', { email: '' })).toMatchObject({
    problems: [{ code: 'keep-an-email', field: 'email' }],
  })
})

async function verified() {
  person += 1
  const email = `mira.${person}@example.org`
  const reference = await aRequest(desk.context, desk.form, { email })
  await identityOnce(reference, '2026-03-06')
  await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' })
  return { email, reference }
}

async function identityOnce(reference: string, on: Day) {
  await desk.does(on, verifyIdentity, reference, { verdict: 'verified', method: 'call-back', on })
}

async function changes(reference: string, today: Day, input: object) {
  const { id } = (await theCase(desk.context, reference)).row
  return changeOwnContact({ ...desk.context, actor: requester(id), today }, { reference }, input)
}

async function confirms(reference: string, today: Day) {
  const token = await tokenIn(desk.context, reference, 'confirm-new-address', 'newAddressPath')
  expect(await confirmNewAddress({ ...desk.context, today }, { token })).toMatchObject({ ok: true })
  expect(await confirmNewAddress({ ...desk.context, today }, { token })).toMatchObject({ ok: false })
}

async function denies(reference: string) {
  const token = await tokenIn(desk.context, reference, 'contact-changed', 'stopChangePath')
  expect(await denyContactChange(desk.context, { token })).toMatchObject({ ok: true })
  expect(await denyContactChange(desk.context, { token })).toMatchObject({ ok: false })
}

async function told(reference: string) {
  const all = await letters(desk.context, reference)
  return all.flatMap(({ kind }) => (kind === 'reply-arrived' ? [kind] : []))
}
