import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { confirmEmail } from './confirm-email'
import { correctReceiptDay } from './correct-receipt-day'
import { denyEmail } from './deny-email'
import { markSpam } from './mark-spam'
import { aRequest, frozenIn, leaves, letters, theCase, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { stepsOnRecord, tickOn } from './testing/ticks'

let desk: Desk
let person = 0

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('whoever has not confirmed is asked again after two and five days, at most so, however often the clock ticks', async () => {
  const reference = await unconfirmed()
  expect(await askedBy('2026-03-06', reference)).toBe(1)
  for (const day of ['2026-03-07', '2026-03-07', '2026-03-08', '2026-03-09'] as const)
    expect(await askedBy(day, reference)).toBe(2)
  expect((await frozenIn(desk.context, reference, 'confirm-your-request')).props).toMatchObject({ isReminder: true })
  for (const day of ['2026-03-10', '2026-03-11', '2026-03-25'] as const) expect(await askedBy(day, reference)).toBe(3)
  expect(await stepsOnRecord(desk.context, reference)).toEqual(expect.arrayContaining(['confirm-2', 'confirm-5']))
})

test('after an outage one letter goes out, not two; a letter that has not left is not followed by another', async () => {
  const reference = await unconfirmed()
  expect(await askedBy('2026-03-20', reference)).toBe(2)
  expect(await stepsOnRecord(desk.context, reference)).toEqual(expect.arrayContaining(['(confirm-2)', 'confirm-5']))
  const stuck = await aRequest(desk.context, desk.form, { email: 'stuck@example.org', confirmed: false })
  expect(await askedBy('2026-03-20', stuck)).toBe(1)
})

test('a day of receipt that is corrected to a later one puts nothing off: the letter left when it left', async () => {
  const reference = await unconfirmed()
  await desk.does('2026-03-06', correctReceiptDay, reference, { receivedOn: '2026-03-06', because: 'So the log says.' })
  expect(await askedBy('2026-03-07', reference)).toBe(2)
})

test('nobody is asked again who confirmed, said "It was not me", or is set aside as spam', async () => {
  const [confirmed, denied, spam] = [await unconfirmed(), await unconfirmed(), await unconfirmed()]
  await confirmEmail({ ...desk.context, today: '2026-03-05' }, { token: tokens.get(confirmed) ?? '' })
  await denyEmail({ ...desk.context, today: '2026-03-05' }, { token: tokens.get(denied) ?? '' })
  await desk.does('2026-03-06', markSpam, spam, {})
  for (const reference of [confirmed, denied, spam]) expect(await askedBy('2026-03-12', reference)).toBe(1)
})

test('the links of both letters confirm, once', async () => {
  const reference = await unconfirmed()
  await askedBy('2026-03-07', reference)
  const again = await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath')
  expect(await confirmEmail(desk.context, { token: tokens.get(reference) ?? '' })).toMatchObject({ ok: true })
  expect(await confirmEmail(desk.context, { token: again })).toMatchObject({
    problems: [{ code: 'already-confirmed' }],
  })
  const { history } = (await theCase(desk.context, reference)).file
  expect(history.filter(({ type }) => type === 'emailConfirmed')).toHaveLength(1)
})

test('an address that many requests name is asked three times in 24 hours and no more', async () => {
  const email = 'bombed@example.org'
  const references: string[] = []
  for (let each = 0; each < 5; each += 1) references.push(await unconfirmed(email))
  const asked = async () =>
    (await Promise.all(references.map(async (each) => letters(desk.context, each)))).flat().length
  const before = await asked()
  await tickOn(desk.context, '2026-03-07')
  expect((await asked()) - before).toBe(3)
  await tickOn(desk.context, '2026-03-07', '15:00:00Z')
  expect((await asked()) - before).toBe(3)
})

const tokens = new Map<string, string>()

/** Received and written to on 5 March; the link of the first letter is kept before it leaves. */
async function unconfirmed(email = `slow.${(person += 1)}@example.org`): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { email, confirmed: false })
  tokens.set(reference, await tokenIn(desk.context, reference, 'confirm-your-request', 'confirmPath'))
  await leaves(desk.context, reference, 'confirm-your-request', '2026-03-05')
  return reference
}

/** How many letters have asked to confirm, after a tick on that day. */
async function askedBy(day: Day, reference: string): Promise<number> {
  await tickOn(desk.context, day)
  return (await letters(desk.context, reference)).filter(({ kind }) => kind === 'confirm-your-request').length
}
