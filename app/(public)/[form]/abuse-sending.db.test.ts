import { afterAll, beforeAll, expect, test } from 'vitest'
import { alikeRequests } from '@/db/queries/alike-requests'
import { readRequester } from '@/db/queries/dossier'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { suggestionsFor } from '@/domain/requests/duplicates'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

/** A hundred at once take their time on a busy machine. */
const many = { timeout: 120_000 }

/** The draft behind the cookie is the key by which one request is sent once. */
let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context, { postalAddress: 'Allee 1\n10115 Berlin' })
})

afterAll(async () => house.close())

eachInTime()

test('B24: sent a hundred times at once and once more, it is one request with one answer', many, async () => {
  const visitor = await prepared('b24@example.org')
  const before = await rowsIn(house)
  const sent = await Promise.all(Array.from({ length: 100 }, () => visitor.post(`/${form.slug}/ask/check`)))
  const again = await visitor.post(`/${form.slug}/ask/check`)
  expect(new Set([...sent, again].map(({ status, location }) => `${status} ${String(location)}`)).size).toBe(1)
  expect(await rowsIn(house)).toEqual({ ...before, requests: before.requests + 1 })
})

test('B25: other words under the same key change nothing of what was sent, and the page says so', async () => {
  const visitor = await prepared('b25@example.org')
  const { location } = await visitor.post(`/${form.slug}/ask/check`)
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  const before = [await rowsIn(house), await theCase(house.context, reference), await dossierOf(reference)]
  const others = { words: { words: 'Something else' }, who: { name: 'Tomáš', email: 't@example.org' } }
  for (const [step, typed] of Object.entries(others)) {
    const { status, html } = await visitor.post(`/${form.slug}/ask/${step}`, typed)
    expect(status).toBe(422)
    expect(html).toContain('What you typed just now was not added to it')
    if (step === 'words') expect(html).toContain('<p dir="auto" class="whitespace-pre-wrap">Something else</p>')
    expect(html).toContain(`href="${String(location)}"`)
  }
  expect(await visitor.post(`/${form.slug}/ask/check`)).toMatchObject({ status: 303, location })
  expect([await rowsIn(house), await theCase(house.context, reference), await dossierOf(reference)]).toEqual(before)
  expect((await dossierOf(reference))?.requester).toMatchObject({ name: 'Amina Diallo', email: 'b25@example.org' })
})

test('B26: Back and sending again leads to the receipt that is there', async () => {
  const visitor = await prepared('b26@example.org')
  const { location } = await visitor.post(`/${form.slug}/ask/check`)
  const before = await rowsIn(house)
  expect((await visitor.get(`/${form.slug}/ask/check`)).location).toBe(location)
  expect((await visitor.post(`/${form.slug}/ask/check`)).location).toBe(location)
  expect(await rowsIn(house)).toEqual(before)
})

test('B27: the same person with the same words once more is a request of its own, which staff are told may be one', async () => {
  const before = await rowsIn(house)
  for (const first of await Promise.all([1, 2].map(async () => prepared('b27@example.org', { name: 'Noor Haddad' }))))
    expect((await first.post(`/${form.slug}/ask/check`)).status).toBe(303)
  expect((await rowsIn(house)).requests).toBe(before.requests + 2)
  const two = (await listAllRequests(house)).slice(-2)
  expect(new Set(two.map(({ reference }) => reference)).size).toBe(2)
  expect(two.every(({ dueOn, identity }) => dueOn !== null && identity === 'not-decided')).toBe(true)
  for (const [one, other] of [two, two.toReversed()]) expect(await suggestedFor(one)).toEqual([other?.reference])
})

test('B28: a sixth request in an hour is not received, and the page says when to come again and how else to ask', async () => {
  const place = '203.0.113.28'
  for (const person of [1, 2, 3, 4, 5])
    await (await prepared(`b28.${person}@example.org`, {}, place)).post(`/${form.slug}/ask/check`)
  const sixth = await prepared('b28.6@example.org', {}, place)
  const before = await rowsIn(house)
  const { status, headers, html } = await sixth.post(`/${form.slug}/ask/check`)
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(3000)
  expect(html).toContain('Allee 1, 10115 Berlin')
  expect(await rowsIn(house)).toEqual(before)
})

/** What PostgreSQL answers where the disk is full, and where it is being shut down (appendix A of its manual). */
test.for(['53100', '57P01'])(
  'B35: while the database cannot work (%s) nothing is received, no reference is named, and what was typed is sent later',
  async (fault) => {
    const visitor = await prepared(`b35.${fault}@example.org`)
    const mend = await breakRequests(fault)
    await leavesNothing(house, async () => {
      const { status, html } = await visitor.post(`/${form.slug}/ask/check`)
      expect(status).toBe(503)
      expect(html).toContain('Your request was not received')
      expect(html).not.toMatch(/DSR-/)
    })
    await mend()
    expect((await visitor.get(`/${form.slug}/ask/check`)).html).toContain(`b35.${fault}@example.org`)
    const before = await rowsIn(house)
    expect((await visitor.post(`/${form.slug}/ask/check`)).location).toMatch(`/${form.slug}/sent/`)
    expect((await rowsIn(house)).requests).toBe(before.requests + 1)
  },
)

test('B38: the clock of whoever sends is asked nothing: the day of receipt is that of the database', async () => {
  const visitor = await prepared('b38@example.org')
  const before = await rowsIn(house)
  const { status } = await visitor.post(`/${form.slug}/ask/check`, {}, { Date: 'Thu, 01 Jan 1970 00:00:00 GMT' })
  expect([status, (await rowsIn(house)).requests]).toEqual([303, before.requests + 1])
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  const { row } = await theCase(house.context, reference)
  expect(Math.abs(Date.parse(row.enteredAt) - Date.now())).toBeLessThan(60_000)
  expect(row.receivedOn).toBe(new Date(row.enteredAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }))
})

test('E12: who gives an address of the organisation is asked for another where they gave it, and nothing is kept', async () => {
  const visitor = await prepared('privacy@lindenhof.example')
  await leavesNothing(house, async () => {
    const { location } = await visitor.post(`/${form.slug}/ask/check`)
    expect(location).toBe(`/${form.slug}/ask/who`)
    expect((await visitor.get(`/${form.slug}/ask/who`)).html).toContain(
      'This address belongs to the organisation itself.',
    )
  })
})

/** No request can be kept until it is mended: the database answers with this SQLSTATE. */
async function breakRequests(fault: string): Promise<() => Promise<void>> {
  await house.asOwner(`
    create or replace function broken() returns trigger language plpgsql as $$
    begin raise exception 'broken for a test' using errcode = '${fault}'; end $$`)
  await house.asOwner(`create trigger broken before insert on requests for each row execute function broken()`)
  return async () => house.asOwner(`drop trigger broken on requests`)
}

async function dossierOf(reference: string) {
  const { db, keyring } = house.context
  return readRequester(db, keyring, form.admin, (await theCase(house.context, reference)).file)
}

/** What staff are told may be the same request. */
async function suggestedFor({ reference = '' }: { reference?: string } = {}): Promise<string[]> {
  const { row, facts } = await theCase(house.context, reference)
  const rights = facts.rights.map(({ right }) => right)
  const alike = await alikeRequests(house.context.db, form.admin, row)
  const suggested = suggestionsFor({ reference, receivedOn: row.receivedOn, rights }, alike)
  return suggested.filter(({ kind }) => kind === 'duplicate').map((each) => each.reference)
}

async function prepared(email: string, given: Record<string, string> = {}, place?: string): Promise<Visitor> {
  const visitor = new Visitor(place)
  await answersAll(visitor, form.slug, { email, ...given })
  return visitor
}
