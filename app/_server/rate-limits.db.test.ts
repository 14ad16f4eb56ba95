import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAllRequests } from '../testing/all-requests'
import { publicHouse, type PublicHouse } from '../testing/public-house'
import { answersAll, Visitor } from '../testing/visitor'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, letters, theCase } from '@/casework/testing/a-request'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse({
    LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: '2',
    LIMIT_SUBMITS_PER_DAY_PER_EMAIL: '3',
    LIMIT_LINKS_PER_HOUR_PER_ADDRESS: '2',
    LIMIT_LINKS_PER_15_MINUTES_PER_EMAIL: '3',
  })
  form = await aController(house.context, { email: 'privacy@lindenhof.example' })
})

afterAll(async () => house.close())

test('whoever is over the limit of their network address takes nothing from the mailbox they name', async () => {
  const place = '203.0.113.1'
  for (const email of ['a@flood.example', 'b@flood.example']) await sends(new Visitor(place), email)
  for (let posted = 0; posted < 5; posted += 1)
    expect((await sends(new Visitor(place), 'victim@example.org')).status).toBe(429)
  expect((await sends(new Visitor(), 'victim@example.org')).status).toBe(303)
  expect((await newest()).heldBecause).toBeNull()
})

test('a fourth request a day that names the same mailbox is received and held, and nothing is mailed to it', async () => {
  for (const spelling of ['one@box.example', 'ONE@box.example', 'one@BOX.example']) {
    expect((await sends(new Visitor(), spelling)).status).toBe(303)
    expect((await newest()).heldBecause).toBeNull()
  }
  const fourth = await sends(new Visitor(), 'one@box.example')
  expect(fourth.location).toMatch(`/${form.slug}/sent/`)
  const { reference, heldBecause, spamMarkedOn, dueOn } = await newest()
  expect({ heldBecause, spamMarkedOn }).toEqual({ heldBecause: 'same-mailbox', spamMarkedOn: null })
  expect(dueOn).not.toBeNull()
  expect((await letters(house.context, reference)).filter(({ audience }) => audience === 'requester')).toEqual([])
  expect((await new Visitor().get(String(fourth.location))).html).toContain('We look at your request first')
})

test('whoever asks for codes above the limit of their network address takes none from the mailbox', async () => {
  const { email, reference } = await somebody('asked@example.org')
  const place = '203.0.113.2'
  for (const other of ['x@flood.example', 'y@flood.example', email, email, email, email])
    await new Visitor(place).post('/follow', { email: other })
  await new Visitor().post('/follow', { email })
  expect((await codesFor(reference)).length).toBe(1)
})

async function sends(visitor: Visitor, email: string) {
  await answersAll(visitor, form.slug, { email })
  return visitor.post(`/${form.slug}/ask/check`)
}

async function newest() {
  const request = (await listAllRequests(house)).at(-1)
  if (!request) throw new Error('No request')
  return request
}

async function somebody(email: string) {
  return { email, reference: await aRequest(house.context, form, { email }) }
}

async function codesFor(reference: string) {
  expect((await theCase(house.context, reference)).row.state).toBe('open')
  return (await letters(house.context, reference)).filter(({ kind }) => kind === 'follow-code')
}
