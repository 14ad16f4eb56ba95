import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequester } from '@/db/queries/dossier'
import { aController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { system } from '@/domain/policies/actor'
import { eachInTime, leavesNothing, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: string
const templates = `{{1234*5678}} $\u007b1234*5678} #{1234*5678} <%= 1234*5678 %>`

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test.for([
  ['B14: a name with letters of two scripts', 'аdmin', 'аdmin'],
  ['B14: overrides of direction', 'Ann\u202egpj.exe\u2066x', 'Ann gpj.exe x'],
  ['B14: marks of direction', '\u061cAnn\u200f\u200eDiallo', 'Ann Diallo'],
  ['B14: a joiner that a name is written with', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['B15: 200 emoji families', '👨‍👩‍👧'.repeat(25), '👨‍👩‍👧'.repeat(25)],
  ['B15: 200 characters', 'ä'.repeat(200), 'ä'.repeat(200)],
  ['B17: Arabic', 'أمينة ديالو', 'أمينة ديالو'],
  ['B17: Chinese', '王秀英', '王秀英'],
  ['B17: a dotless i and a sharp s', 'Işıl Groß', 'Işıl Groß'],
  ['B17: an accent apart from its letter', 'Jose\u0301', 'Jose\u0301'],
  ['B18: a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['B19: SQL', "'; DROP TABLE requests; --", "'; DROP TABLE requests; --"],
  ['B19: a placeholder and a backslash', '$1 \\ %00 " OR 1=1', '$1 \\ %00 " OR 1=1'],
  ['B20: templates', templates, templates],
  ['B21: a formula', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ['B21: other formulas', '@SUM +1 -1 ＝1', '@SUM +1 -1 ＝1'],
] as const)('%s is kept and shown as it was typed', async ([, name, kept]) => {
  const visitor = new Visitor()
  const before = await rowsIn(house)
  await answersAll(visitor, form, { name, words: name, email: anAddress() })
  const { html } = await visitor.get(`/${form}/ask/check`)
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('7006652')
  expect((await visitor.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await lastAsked())?.requester.name).toBe(kept)
  expect((await rowsIn(house)).requests).toBe(before.requests + 1)
})

test.for([
  ['B15: a name of 201 characters', { name: 'x'.repeat(201) }, 'who'],
  ['B15: a thousand combining marks', { name: `Z${'\u0334'.repeat(1000)}` }, 'who'],
  ['B16: words of 10,001 characters', { words: 'x'.repeat(10_001) }, 'words'],
  ['B14: a name of nothing to see', { name: '\u200b\u2060\ufeff\u200d' }, 'who'],
  ['B16: a name of white space', { name: ' \u00a0 ' }, 'who'],
  ['B23: a right that is none', { rights: 'passport' }, 'what'],
] as const)('%s is refused at its field, and what was typed stays', async ([, given, step]) => {
  const before = await rowsIn(house)
  const outcome = await answersAll(new Visitor(), form, given).then(
    () => 'sent',
    (fault: unknown) => String(fault),
  )
  expect(outcome).toContain(`${step} leads to /${form}/ask/${step}`)
  expect((await rowsIn(house)).requests).toBe(before.requests)
})

test.for([
  ['B16: 10,000 letters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ['B16: 10,000 characters of three bytes', '王'.repeat(10_000), '王'.repeat(10_000)],
  ['B16: 10,000 emoji', '😀'.repeat(10_000), '😀'.repeat(10_000)],
  ['B16: white space, which is nothing', ' \n\t ', null],
] as const)('%s are taken as words', async ([, words, kept]) => {
  const visitor = new Visitor()
  await answersAll(visitor, form, { words, email: anAddress() })
  expect((await visitor.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await lastAsked())?.words?.trim() || null).toBe(kept)
})

test('B16: 10,001 emoji are refused at their field, and every one of them stays', async () => {
  const visitor = new Visitor()
  const before = await rowsIn(house)
  const typed = '😀'.repeat(10_001)
  await expect(answersAll(visitor, form, { words: typed, email: anAddress() })).rejects.toThrow('words leads to')
  const { html } = await visitor.get(`/${form}/ask/words`)
  expect(html).toContain('Shorten your request to 10,000 characters or fewer.')
  expect(html).toContain(`>${typed}</textarea>`)
  expect((await rowsIn(house)).requests).toBe(before.requests)
})

test('B17: three Arabic texts about a correction are kept, each as long as it may be', async () => {
  const visitor = new Visitor()
  const [wrong, right, evidence] = ['خ'.repeat(10_000), 'ص'.repeat(10_000), 'د'.repeat(10_000)]
  await visitor.post(`/${form}/ask/what`, { rights: 'correction' })
  const typed = { 'correction.wrong': wrong, 'correction.right': right, 'correction.evidence': evidence }
  expect((await visitor.post(`/${form}/ask/about-correction`, typed)).status).toBe(303)
  const { html } = await visitor.get(`/${form}/ask/about-correction`)
  for (const text of [wrong, right, evidence]) expect(html).toContain(`>${text}</textarea>`)
})

test('B17: a postal address of 10,000 Chinese characters is kept', async () => {
  const visitor = new Visitor()
  const postalAddress = '王'.repeat(10_000)
  await answersAll(visitor, form, { email: '', postalAddress })
  expect((await visitor.post(`/${form}/ask/check`)).status).toBe(303)
  expect((await lastAsked())?.requester.postalAddress).toBe(postalAddress)
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

let people = 0

/** One's own mailbox, so that no limit is met. */
function anAddress(): string {
  people += 1
  return `abuse.${people}@example.org`
}

async function lastAsked() {
  const reference = (await listAllRequests(house)).at(-1)?.reference ?? ''
  const { db, keyring } = house.context
  return readRequester(db, keyring, system('test'), (await theCase(house.context, reference)).file)
}
