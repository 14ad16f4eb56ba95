import { afterAll, beforeAll, expect, test } from 'vitest'
import { alikeRequests } from '@/db/queries/alike-requests'
import { readRequester } from '@/db/queries/dossier'
import { readLetter } from '@/emails/frozen-letter'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { letters, theCase } from '@/casework/testing/a-request'
import { system } from '@/domain/policies/actor'
import { eachInTime, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController
const templates = `{{1234*5678}} $\u007b1234*5678} #{1234*5678} <%= 1234*5678 %>`
const family = '👨‍👩‍👧'

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

eachInTime()

/** What was typed as a name and as words, the name that is kept, and the words where they are kept otherwise. */
test.for<[row: string, typed: string, name: string, words?: string]>([
  ['B14: a name with letters of two scripts', 'аdmin', 'аdmin'],
  ['B14: overrides of direction', 'Ann\u202egpj.exe\u2066x', 'Ann gpj.exe x', 'Anngpj.exex'],
  ['B14: marks of direction', '\u061cAnn\u200f\u200eDiallo', 'Ann Diallo', '\u061cAnn\u200f\u200eDiallo'],
  ['B14: a joiner that a name is written with', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['B15: forty emoji families of five code points each', family.repeat(40), family.repeat(40)],
  ['B15: 200 characters', 'ä'.repeat(200), 'ä'.repeat(200)],
  ['B17: Arabic', 'أمينة ديالو', 'أمينة ديالو'],
  ['B17: Chinese', '王秀英', '王秀英'],
  ['B17: a dotless i and a sharp s', 'Işıl Groß', 'Işıl Groß'],
  ['B17: an accent apart from its letter', 'Jose\u0301', 'Jose\u0301'],
  ['B18: a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['B18: an attribute', '"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
  ['B19: SQL', "'; DROP TABLE requests; --", "'; DROP TABLE requests; --"],
  ['B19: a placeholder and a backslash', '$1 \\ %00 " OR 1=1', '$1 \\ %00 " OR 1=1'],
  ['B20: templates', templates, templates],
  ['B21: a formula', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ['B21: an at sign first', '@SUM(1)', '@SUM(1)'],
  ['B21: a plus first', '+1', '+1'],
  ['B21: a minus first', '-1', '-1'],
  ['B21: a full-width equals sign first', '＝1', '＝1'],
  ['B21: a tabulator first', '\t=1', '=1', '\t=1'],
  ['B21: a carriage return first', '\r=1', '=1', '\n=1'],
  ['B21: a space first', ' =1', '=1', ' =1'],
])('%s is kept as it was typed, and shown and written as it is kept', async ([, typed, name, words = typed]) => {
  const visitor = new Visitor()
  const before = await rowsIn(house)
  await answersAll(visitor, form.slug, { name: typed, words: typed, email: anAddress() })
  const { html } = await visitor.get(`/${form.slug}/ask/check`)
  expect(html).toContain(`<bdi>${escaped(name)}</bdi>`)
  expect(html).toContain(`<p dir="auto" class="whitespace-pre-wrap">${escaped(words)}</p>`)
  expect(html).not.toMatch(/<script>alert|<img src=x|7006652/)
  expect((await visitor.post(`/${form.slug}/ask/check`)).status).toBe(303)
  const reference = await lastReference()
  const kept = await keptOf(reference)
  expect([kept?.requester.name, kept?.words]).toEqual([name, words])
  expect((await rowsIn(house)).requests).toBe(before.requests + 1)
})

test('B20: templates stand in the letters as they were typed, or not at all', async () => {
  const visitor = new Visitor()
  await answersAll(visitor, form.slug, { name: templates, words: templates, email: anAddress() })
  await visitor.post(`/${form.slug}/ask/check`)
  const written = await textsOfLetters(await lastReference())
  expect(written).toHaveLength(9)
  for (const text of written)
    expect(text.replaceAll(templates, '').replaceAll(escaped(templates), '')).not.toMatch(/1234|5678|7006652/)
})

test('B17: one mailbox is one in either case and composition, and each request keeps it as it was typed', async () => {
  const references: string[] = []
  const typed = ['Amina.Dia@exa\u0308mple.org', 'amina.dia@ex\u00e4mple.org', 'AMINA.DIA@XN--EXMPLE-CUA.ORG']
  for (const [index, email] of typed.entries()) {
    const visitor = new Visitor()
    await answersAll(visitor, form.slug, { name: `Dia ${['One', 'Two', 'Three'][index]}`, email })
    expect((await visitor.post(`/${form.slug}/ask/check`)).status).toBe(303)
    references.push(await lastReference())
  }
  const [first = '', ...others] = references
  const { row } = await theCase(house.context, first)
  const alike = await alikeRequests(house.context.db, form.admin, row)
  expect(alike.map(({ reference, isSameAddress }) => [reference, isSameAddress])).toEqual(
    others.toReversed().map((reference) => [reference, true]),
  )
  const kept = await Promise.all(references.map(async (reference) => (await keptOf(reference))?.requester.email))
  expect(kept).toEqual(['Amina.Dia@xn--exmple-cua.org', 'amina.dia@xn--exmple-cua.org', 'AMINA.DIA@xn--exmple-cua.org'])
})

let people = 0

/** One's own mailbox, so that no limit is met. */
function anAddress(): string {
  people += 1
  return `abuse.${people}@example.org`
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

async function lastReference(): Promise<string> {
  return (await listAllRequests(house)).at(-1)?.reference ?? ''
}

async function keptOf(reference: string) {
  const { db, keyring } = house.context
  return readRequester(db, keyring, system('test'), (await theCase(house.context, reference)).file)
}

/** Everything that is written about a request, to whoever asked and to staff. */
async function textsOfLetters(reference: string): Promise<string[]> {
  const all = await Promise.all(
    (await letters(house.context, reference)).map((each) => readLetter(house.context, each)),
  )
  return all.flatMap(({ subject, html, text }) => [subject, html, text])
}
