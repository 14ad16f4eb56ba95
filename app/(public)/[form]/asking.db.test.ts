import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'
import { aController } from '@/casework/testing/a-controller'

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse({ LIMIT_SUBMITS_PER_HOUR: '12', LIMIT_SUBMITS_PER_DAY_PER_EMAIL: '3' })
  form = (await aController(house.context, { email: 'privacy@lindenhof.example' })).slug
})

afterAll(async () => house.close())

test.for(['who', 'words', 'check'])(
  'whoever opens "%s" before the first answer is led to the first question',
  async (step) => {
    expect(await new Visitor().get(`/${form}/ask/${step}`)).toMatchObject({
      status: 303,
      location: `/${form}/ask/what`,
    })
  },
)

test('what is wrong is said in the title, in the summary and at the field, and what was typed stays', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form}/ask/what`, { rights: ['access', 'erasure'] })
  for (const step of ['about-access', 'about-erasure']) await visitor.post(`/${form}/ask/${step}`)
  await visitor.post(`/${form}/ask/for-whom`, { askedFor: 'self' })
  const sent = await visitor.post(`/${form}/ask/who`, { name: ' <b>Amina</b> ', email: 'amina at example' })
  expect(sent).toMatchObject({ status: 303, location: `/${form}/ask/who` })
  const { html } = await visitor.get(`/${form}/ask/who`)
  expect(html).toContain('<title>Error: Who are you?')
  expect(html.match(/Enter one e-mail address, like name@example\.org\./g)).toHaveLength(2)
  expect(html).toContain('href="#email"')
  expect(html).toContain('value=" &lt;b&gt;Amina&lt;/b&gt; "')
  expect(html).toContain('value="amina at example"')
  expect((await visitor.get(`/${form}/ask/words`)).location).toBe(`/${form}/ask/who`)
})

test('each right that was chosen has its questions, and another person is named before oneself', async () => {
  const visitor = new Visitor()
  const goesTo = async (step: string, typed: Record<string, string | string[]>) =>
    (await visitor.post(`/${form}/ask/${step}`, typed)).location?.split('/').at(-1)
  expect(await goesTo('what', { rights: ['erasure', 'marketing-objection', 'access'] })).toBe('about-access')
  expect(await goesTo('about-access', { 'access.scope': 'part', 'access.what': 'my orders' })).toBe('about-erasure')
  expect(await goesTo('about-erasure', {})).toBe('for-whom')
  expect(await goesTo('for-whom', { askedFor: 'child' })).toBe('subject')
  expect(await goesTo('subject', {})).toBe('subject')
  expect((await visitor.get(`/${form}/ask/subject`)).html).toContain('Enter the full name of the person.')
  expect(await goesTo('subject', { subjectName: 'Ida Diallo', capacity: 'parent' })).toBe('who')
  expect(await goesTo('who', { name: 'Amina Diallo', email: 'child@example.org' })).toBe('words')
  expect(await goesTo('words', {})).toBe('check')
  const { html } = await visitor.get(`/${form}/ask/check`)
  for (const answer of ['Only a part', 'my orders', 'A child in my care', 'Ida Diallo', 'Parent'])
    expect(html).toContain(answer)
  expect(await goesTo('for-whom', { askedFor: 'self' })).toBe('check')
  expect((await visitor.get(`/${form}/ask/check`)).html).not.toContain('Ida Diallo')
})

test('a change of language keeps the page and what was typed on it, and judges nothing yet', async () => {
  const visitor = new Visitor()
  await visitor.post(`/${form}/ask/what`, { rights: 'unsure' })
  await visitor.post(`/${form}/ask/for-whom`, { askedFor: 'self' })
  const typed = { name: 'Amina Diallo', email: 'half@', language: 'de' }
  expect((await visitor.post(`/${form}/ask/who`, typed)).location).toBe(`/${form}/ask/who`)
  const { html } = await visitor.get(`/${form}/ask/who`)
  expect(html).toContain('<html lang="de" dir="ltr">')
  for (const kept of ['value="Amina Diallo"', 'value="half@"']) expect(html).toContain(kept)
  expect(html).not.toContain('aria-invalid')
  expect((await visitor.post(`/${form}/ask/who`, { ...typed, language: '', email: 'half@example.org' })).location).toBe(
    `/${form}/ask/words`,
  )
})

test('a page is in the language that the browser asks for and the form has, until another is chosen', async () => {
  const languageOf = async (visitor: Visitor, asks: string) =>
    /<html lang="(\w+)"/.exec((await visitor.get(`/${form}`, 'GET', { 'Accept-Language': asks })).html)?.[1]
  const visitor = new Visitor()
  expect(await languageOf(visitor, 'de-AT, en;q=0.5')).toBe('de')
  expect(await languageOf(visitor, 'sv, fi')).toBe('en')
  expect(await visitor.get(`/${form}?language=de`)).toMatchObject({ status: 303, location: `/${form}` })
  expect(await languageOf(visitor, 'en')).toBe('de')
  expect(await languageOf(new Visitor(), '')).toBe('en')
})

test('a draft is nobody else’s and belongs to one form', async () => {
  const other = (await aController(house.context)).slug
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'own@example.org' })
  expect((await visitor.get(`/${form}/ask/check`)).html).toContain('own@example.org')
  expect((await visitor.get(`/${other}/ask/check`)).location).toBe(`/${other}/ask/what`)
  expect((await new Visitor().get(`/${form}/ask/check`)).location).toBe(`/${form}/ask/what`)
})

test('sent twenty times at once and once more later, it is one request with one receipt', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'twenty@example.org' })
  const before = await listAllRequests(house)
  const sent = await Promise.all(Array.from({ length: 20 }, () => visitor.post(`/${form}/ask/check`)))
  const answers = sent.map(({ status, location }) => `${status} ${String(location)}`)
  expect(answers).toEqual(answers.map(() => answers[0]))
  expect(await visitor.post(`/${form}/ask/check`)).toMatchObject({ status: 303, location: sent[0]?.location })
  expect(await visitor.get(`/${form}/ask/check`)).toMatchObject({ status: 303, location: sent[0]?.location })
  expect(await listAllRequests(house)).toHaveLength(before.length + 1)
})

test('after a request another one begins empty', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'twice@example.org', rights: ['erasure'] })
  await visitor.post(`/${form}/ask/check`)
  expect((await visitor.get(`/${form}/ask/what`)).html).not.toContain('checked=""')
  expect((await visitor.post(`/${form}/ask/what`, { rights: 'unsure' })).location).toBe(`/${form}/ask/for-whom`)
  await visitor.post(`/${form}/ask/for-whom`, { askedFor: 'self' })
  expect((await visitor.get(`/${form}/ask/who`)).html).not.toContain('twice@example.org')
})

test('the receipt tells reference and day, opens again anywhere, and names nobody', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { name: 'Tomáš Novák', email: 'tomas.novak@example.org', words: 'Since 2019' })
  const { location } = await visitor.post(`/${form}/ask/check`)
  const { status, html } = await new Visitor().get(String(location))
  expect(status).toBe(200)
  expect(html).toMatch(/DSR-\d{4}-\d{4}-\d/)
  expect(html).toMatch(/answer by <b><time dateTime="\d{4}-\d\d-\d\d"/)
  expect(html).toContain('to…@example.org')
  expect(html).not.toMatch(/Novák|tomas\.novak|Since 2019/)
})

test('a trap that only machines fill in drops nothing: the request is there, held, and no browser fills the trap', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'machine@example.org', topic: 'https://spam.example' })
  const trap = /<input id="topic"[^>]*>/.exec((await visitor.get(`/${form}/ask/who`)).html)?.[0]
  expect(trap).toContain('autoComplete="off"')
  expect((await visitor.post(`/${form}/ask/check`)).location).toMatch(`/${form}/sent/`)
  expect((await listAllRequests(house)).at(-1)).toMatchObject({ heldBecause: 'filled-trap', spamMarkedOn: null })
})

test('a form from another site changes nothing', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email: 'victim@example.org' })
  const before = await listAllRequests(house)
  for (const Origin of ['https://evil.example', 'null', ''])
    expect((await visitor.post(`/${form}/ask/check`, {}, { Origin })).status).toBe(403)
  expect(await listAllRequests(house)).toHaveLength(before.length)
})

test('a sixth request in an hour from one place waits, is told how long and how else, and is sent from another place', async () => {
  const place = '203.0.113.77'
  for (const person of [1, 2, 3, 4, 5])
    expect((await sends(new Visitor(place), `flood.${person}@example.org`)).status).toBe(303)
  const sixth = new Visitor(place)
  const refused = await sends(sixth, 'flood.6@example.org')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000)
  expect(refused.html).toContain('mailto:privacy@lindenhof.example')
  expect((await sixth.get(`/${form}/ask/check`)).html).toContain('flood.6@example.org')
  expect((await sixth.post(`/${form}/ask/check`)).status).toBe(429)
  expect((await sends(new Visitor(), 'elsewhere@example.org')).status).toBe(303)
})

test('a fourth request a day that names the same mailbox is received and held, wherever it comes from', async () => {
  for (const spelling of ['one@box.example', 'ONE@box.example', 'one@BOX.example'])
    expect((await sends(new Visitor(), spelling)).status).toBe(303)
  expect((await sends(new Visitor(), 'one@box.example')).location).toMatch(`/${form}/sent/`)
  expect((await listAllRequests(house)).at(-1)).toMatchObject({ heldBecause: 'same-mailbox', spamMarkedOn: null })
})

test('above the limit of the installation a request is received all the same, and staff look at it first', async () => {
  expect((await sends(new Visitor(), 'late@example.org')).location).toMatch(`/${form}/sent/`)
  expect((await listAllRequests(house)).at(-1)).toMatchObject({ heldBecause: 'many-requests', spamMarkedOn: null })
})

async function sends(visitor: Visitor, email: string) {
  await answersAll(visitor, form, { email })
  return visitor.post(`/${form}/ask/check`)
}
