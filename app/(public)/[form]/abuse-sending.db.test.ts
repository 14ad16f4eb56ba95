import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { letters, theCase } from '@/casework/testing/a-request'
import { environment } from '@/env'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

/** A hundred at once take their time on a busy machine. */
const many = { timeout: 120_000 }
const aMinute = 60_000

/** The draft behind the cookie is the key by which one request is sent once. */
let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context, { postalAddress: 'Allee 1\n10115 Berlin' })).slug
})

afterAll(async () => house.close())

eachInTime()

test('B24: sent a hundred times at once and once more, it is one request with one answer', many, async () => {
  const visitor = await prepared('b24@example.org')
  const before = await rowsIn(house)
  const sent = await Promise.all(Array.from({ length: 100 }, () => visitor.post(`/${form}/ask/check`)))
  const again = await visitor.post(`/${form}/ask/check`)
  expect(new Set([...sent, again].map(({ status, location }) => `${status} ${String(location)}`)).size).toBe(1)
  expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
})

test('B25: other words under the same key change nothing of what was sent', async () => {
  const visitor = await prepared('b25@example.org')
  const { location } = await visitor.post(`/${form}/ask/check`)
  const before = await rowsIn(house)
  expect((await visitor.post(`/${form}/ask/words`, { words: 'Something else' })).location).toBe(location)
  expect((await visitor.post(`/${form}/ask/who`, { name: 'Tomáš', email: 't@example.org' })).location).toBe(location)
  expect(await rowsIn(house)).toEqual(before)
})

test('B26: Back and sending again leads to the receipt that is there', async () => {
  const visitor = await prepared('b26@example.org')
  const { location } = await visitor.post(`/${form}/ask/check`)
  const before = await rowsIn(house)
  expect((await visitor.get(`/${form}/ask/check`)).location).toBe(location)
  expect((await visitor.post(`/${form}/ask/check`)).location).toBe(location)
  expect(await rowsIn(house)).toEqual(before)
})

test('B27: the same person with the same words once more is a request of its own, with its own day', async () => {
  const before = await rowsIn(house)
  for (const first of [await prepared('b27@example.org'), await prepared('b27@example.org')])
    expect((await first.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await rowsIn(house)).requests).toBe(before.requests + 2)
  const two = (await listAllRequests(house)).slice(-2)
  expect(new Set(two.map(({ reference }) => reference)).size).toBe(2)
  expect(two.every(({ dueOn, identity }) => dueOn !== null && identity === 'not-decided')).toBe(true)
})

test('B28: a sixth request in an hour is not received, and the page says when to come again and how else to ask', async () => {
  const place = '203.0.113.28'
  for (const person of [1, 2, 3, 4, 5])
    await (await prepared(`b28.${person}@example.org`, place)).post(`/${form}/ask/check`)
  const sixth = await prepared('b28.6@example.org', place)
  const before = await rowsIn(house)
  const { status, headers, html } = await sixth.post(`/${form}/ask/check`)
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000)
  expect(html).toContain('Allee 1, 10115 Berlin')
  expect(await rowsIn(house)).toEqual(before)
})

test('B29: who fills in what people do not see gets the same answer as everybody, and the request is held in sight', async () => {
  const machine = new Visitor()
  await answersAll(machine, form, { email: 'b29@example.org', topic: 'https://spam.example' })
  const before = await rowsIn(house)
  const receipt = await receiptOf(machine)
  await heldInSight('filled-trap', before)
  expect(receipt).toEqual(await receiptOf(await prepared('b29@example.org')))
})

test('B29: who fills in a form faster than people can gets the same answer too, and the request is held in sight', async () => {
  environment().FORM_FASTEST_MILLISECONDS = aMinute
  try {
    const machine = await prepared('b29.fast@example.org')
    const before = await rowsIn(house)
    const receipt = await receiptOf(machine)
    await heldInSight('filled-too-fast', before)

    const person = await prepared('b29.fast@example.org')
    await house.context.db.execute("update drafts set created_at = created_at - interval '1 minute'")
    expect(receipt).toEqual(await receiptOf(person))
    expect((await listAllRequests(house)).at(-1)).toMatchObject({ heldBecause: null })
  } finally {
    environment().FORM_FASTEST_MILLISECONDS = 0
  }
})

/** What PostgreSQL answers where the disk is full, and where it is being shut down (appendix A of its manual). */
test.for(['53100', '57P01'])(
  'B35: while the database cannot work (%s) nothing is received, no reference is named, and what was typed is sent later',
  async (fault) => {
    const visitor = await prepared(`b35.${fault}@example.org`)
    const mend = await breakRequests(fault)
    await leavesNothing(house, async () => {
      const { status, html } = await visitor.post(`/${form}/ask/check`)
      expect(status).toBe(503)
      expect(html).toContain('Your request was not received')
      expect(html).not.toMatch(/DSR-/)
    })
    await mend()
    expect((await visitor.get(`/${form}/ask/check`)).html).toContain(`b35.${fault}@example.org`)
    const before = await rowsIn(house)
    expect((await visitor.post(`/${form}/ask/check`)).location).toMatch(`/${form}/sent/`)
    expect((await rowsIn(house)).requests).toBe(before.requests + 1)
  },
)

test('B36: a request is received while no letter can be sent, and its letters wait', async () => {
  const visitor = await prepared('b36@example.org')
  const before = await rowsIn(house)
  expect((await visitor.post(`/${form}/ask/check`)).location).toMatch(`/${form}/sent/`)
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  expect((await letters(house.context, reference)).map(({ state }) => state)).toEqual(['owed', 'owed', 'owed'])
  expect((await rowsIn(house)).requests).toBe(before.requests + 1)
})

test('B37: who has heard no answer sends again, and it counts once', async () => {
  const visitor = await prepared('b37@example.org')
  const before = await rowsIn(house)
  void visitor.post(`/${form}/ask/check`)
  const again = await new Visitor(undefined, visitor.cookies).post(`/${form}/ask/check`)
  expect(again.location).toMatch(`/${form}/sent/`)
  expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
})

test('B38: the clock of whoever sends is asked nothing: the day of receipt is that of the database', async () => {
  const visitor = await prepared('b38@example.org')
  const before = await rowsIn(house)
  const { status } = await visitor.post(`/${form}/ask/check`, {}, { Date: 'Thu, 01 Jan 1970 00:00:00 GMT' })
  expect([status, (await rowsIn(house)).requests]).toEqual([303, before.requests + 1])
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  const { row } = await theCase(house.context, reference)
  expect(Math.abs(Date.parse(row.enteredAt) - Date.now())).toBeLessThan(60_000)
  expect(row.receivedOn).toBe(new Date(row.enteredAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }))
})

/** No request can be kept until it is mended: the database answers with this SQLSTATE. */
async function breakRequests(fault: string): Promise<() => Promise<void>> {
  await house.asOwner(`
    create or replace function broken() returns trigger language plpgsql as $$
    begin raise exception 'broken for a test' using errcode = '${fault}'; end $$`)
  await house.asOwner(`create trigger broken before insert on requests for each row execute function broken()`)
  return async () => house.asOwner(`drop trigger broken on requests`)
}

/** What somebody is told who sends, but for what is theirs alone: the reference and the token of the address. */
async function receiptOf(visitor: Visitor): Promise<{ status: number; html: string }> {
  const { location } = await visitor.post(`/${form}/ask/check`)
  const token = /^\/[^/]+\/sent\/([\w-]+)$/.exec(location ?? '')?.[1] ?? ''
  const { status, html } = await visitor.get(location ?? '')
  expect(html).toContain('press “Confirm”')
  return { status, html: html.replaceAll(token, 'TOKEN').replaceAll(/DSR-\d{4}-\d+-\d/g, 'REFERENCE') }
}

/** One request more, in the lists with its day, of which staff are told and nobody else. */
async function heldInSight(heldBecause: string, before: { requests: number }): Promise<void> {
  expect((await rowsIn(house)).requests).toBe(before.requests + 1)
  const held = (await listAllRequests(house)).at(-1)
  expect(held).toMatchObject({ heldBecause, spamMarkedOn: null })
  expect(held?.dueOn).not.toBeNull()
  const written = await letters(house.context, held?.reference ?? '')
  expect(written.map(({ kind, audience }) => `${kind} to ${audience}`)).toEqual([
    'request-arrived to staff',
    'request-arrived to staff',
  ])
}

async function prepared(email: string, place?: string): Promise<Visitor> {
  const visitor = new Visitor(place)
  await answersAll(visitor, form, { email })
  return visitor
}
