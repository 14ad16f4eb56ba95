import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { requestRights } from '@/db/schema'
import { listAllRequests } from '../../testing/all-requests'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test.for([
  ['B15: a name of 201 characters', { name: 'x'.repeat(201) }, 'who'],
  ['B15: 41 emoji families', { name: '👨‍👩‍👧'.repeat(41) }, 'who'],
  ['B15: a thousand combining marks', { name: `Z${'\u0334'.repeat(1000)}` }, 'who'],
  ['B16: words of 10,001 characters', { words: 'x'.repeat(10_001) }, 'words'],
  ['B14: a name of nothing to see', { name: '\u200b\u2060\ufeff\u200d' }, 'who'],
  ['B16: a name of white space', { name: ' \u00a0 ' }, 'who'],
  ['B17: an accent in the local part of an address', { email: 'jos\u00e9@example.org' }, 'who'],
  ['B23: a right that is none', { rights: 'passport' }, 'what'],
  ['B23: a right that this form does not offer', { rights: 'opt-out' }, 'what'],
] as const)('%s is refused at its field, and what was typed stays', async ([, given, step]) => {
  const before = await rowsIn(house)
  const visitor = new Visitor()
  const outcome = await answersAll(visitor, form, given).then(
    () => 'sent',
    (fault: unknown) => String(fault),
  )
  expect(outcome).toContain(`${step} leads to /${form}/ask/${step}`)
  const { html } = await visitor.get(`/${form}/ask/${step}`)
  expect(html).toContain('<title>Error: ')
  const [[field, typed]] = Object.entries(given) as [[string, string]]
  if (field !== 'rights') expect(html).toContain(typed)
  expect(await rowsIn(house)).toEqual({ ...before, drafts: before.drafts + 1 })
})

test('who ticked two rights on an old page, beside one that this form no longer offers, goes on with the two', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { rights: ['opt-out', 'access', 'erasure'], email: 'ticked@example.org' })
  await visitor.post(`/${form}/ask/check`)
  const request = (await listAllRequests(house)).at(-1)
  const asked = await house.context.db
    .select()
    .from(requestRights)
    .where(eq(requestRights.requestId, request?.id ?? ''))
  expect(asked.map(({ right }) => right).sort()).toEqual(['access', 'erasure'])
})

test('B23: where none of several rights is offered, something has still to be chosen', async () => {
  const visitor = new Visitor()
  const { location } = await visitor.post(`/${form}/ask/what`, { rights: ['passport', 'opt-out'] })
  expect(location).toBe(`/${form}/ask/what`)
  expect((await visitor.get(`/${form}/ask/what`)).html).toContain('Choose at least one thing')
})

test.for(['dateOfBirth=2026-02-30', 'dateOfBirth=0000-00-00', 'dateOfBirth=2028-02-29'])(
  'B22: the form asks for no date of birth, and refuses one: %s',
  async (body) => {
    await leavesNothing(house, async () => {
      expect((await new Visitor().postBody(`/${form}/ask/who`, body)).status).toBe(400)
    })
  },
)

test.for(['jurisdiction=XX', 'law=eu-gdpr'])('B23: nobody chooses their law by a field: %s', async (body) => {
  await leavesNothing(house, async () => {
    expect((await new Visitor().postBody(`/${form}/ask/what`, body)).status).toBe(400)
  })
})

test('B23: a place that is none is refused where one is asked', async () => {
  const { slug } = await aController(house.context, { country: 'US', regimes: ['us-ca-ccpa'], holidayCountry: 'US-CA' })
  const visitor = new Visitor()
  await expect(answersAll(visitor, slug, { email: 'b23@example.org' })).resolves.toBeUndefined()
  await leavesNothing(house, async () => {
    const { status, location } = await visitor.post(`/${slug}/ask/residence`, { residence: 'XX' })
    expect([status, location]).toEqual([303, `/${slug}/ask/residence`])
    expect((await visitor.get(`/${slug}/ask/residence`)).html).toContain(
      'Choose a country, a state or a province of the list.',
    )
    expect((await visitor.post(`/${slug}/ask/check`)).location).toBe(`/${slug}/ask/residence`)
  })
})

test.for(['child', 'deceased', 'represented'])(
  'B39: for somebody else (%s) the form asks who that is, and for no paper',
  async (askedFor) => {
    const visitor = new Visitor()
    const before = await rowsIn(house)
    await visitor.post(`/${form}/ask/what`, { rights: 'unsure' })
    expect((await visitor.post(`/${form}/ask/for-whom`, { askedFor })).location).toBe(`/${form}/ask/subject`)
    expect((await visitor.post(`/${form}/ask/subject`)).location).toBe(`/${form}/ask/subject`)
    const { html } = await visitor.get(`/${form}/ask/subject`)
    expect(html).toContain('Enter the full name of the person.')
    expect(html).not.toMatch(/passport|type="file"/i)
    await visitor.post(`/${form}/ask/subject`, { subjectName: 'Ida Diallo' })
    expect((await visitor.get(`/${form}/ask/who`)).status).toBe(200)
    expect((await rowsIn(house)).requests).toBe(before.requests)
  },
)
