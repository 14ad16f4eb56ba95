import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PublicHouse, publicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'
import { calculatorAddress } from '@/components/request/calculator-address'
import { lawIds } from '@/domain/regimes/regimes'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse({ LIMIT_CALCULATIONS_PER_MINUTE_PER_ADDRESS: '20' })
})

afterAll(async () => house.close())

async function ask(question: Record<string, string>) {
  return new Visitor().get(`/deadlines?${new URLSearchParams(question).toString()}`)
}

const access = { law: 'eu-gdpr', right: 'access', received: '2027-01-31', place: 'none' }

describe('the public calculator of deadlines', () => {
  test('asks for the law, the right and the day before it says anything', async () => {
    const { status, html } = await new Visitor().get('/deadlines')
    expect(status).toBe(200)
    expect(html).toContain('When is the answer due?')
    expect(html).not.toContain('There is a problem')
    for (const law of lawIds) expect(html).toContain(`value="${law}"`)
  })

  test('a clipped month that ends on a Sunday is explained (Regulation 1182/71 Art. 3(2)(c) and 3(4))', async () => {
    const { status, html } = await ask(access)
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain(
      'Received 31 January 2027 (GDPR Art. 12(3); EDPB Guidelines 01/2022, para. 159) → one month: 28 February 2027, the last day of that month (GDPR Art. 12(3), first sentence; Regulation 1182/71 Art. 3(1) and 3(2)(c)) → Sunday, so Monday 1 March 2027 (Regulation 1182/71 Art. 3(4))',
    )
    expect(wordsOf(html)).toContain('This is not legal advice.')
  })

  test('a holiday is named, that of a region where one was chosen', async () => {
    const question = { ...access, received: '2026-12-06', place: 'DE' }
    expect(wordsOf((await ask({ ...question, region: 'DE-BY' })).html)).toContain(
      'Epiphany, so Thursday 7 January 2027',
    )
    expect(wordsOf((await ask({ ...question, region: 'DE-BE' })).html)).toContain('one month: 6 January 2027')
  })

  test('a law brings the holidays of its country with it', async () => {
    const { html } = await ask({ law: 'uk-gdpr', right: 'access', received: '2026-11-25' })
    expect(wordsOf(html)).toContain('Holidays: United Kingdom')
    expect(wordsOf(html)).toContain('Answer due by 29 December 2026')
  })

  test('a law that was not in force on the day of receipt is told so (DPDP Rules 2025 r. 1(4))', async () => {
    const question = { law: 'in-dpdp-grievance', right: 'complaint', place: 'none' }
    const { html } = await ask({ ...question, received: '2027-05-12' })
    expect(wordsOf(html)).toContain('India: DPDP grievances comes into force on 13 May 2027')
    expect(wordsOf((await ask({ ...question, received: '2027-05-13' })).html)).not.toContain('into force')
  })

  test('events move the days as they do at the desk', async () => {
    const question = { ...access, received: '2026-03-02', e1: 'identityRequested', on1: '2026-03-03' }
    expect(wordsOf((await ask(question)).html)).toContain('The time stands still since 3 March 2026.')
    const settled = { ...question, e2: 'identityVerified', on2: '2026-03-05', e3: 'extended', on3: '2026-03-20' }
    expect(wordsOf((await ask(settled)).html)).toContain('Answer due by 4 June 2026')
    const bare = { ...settled, e3: 'extended-bare' }
    expect(wordsOf((await ask(bare)).html)).toContain('it gives no reasons')
    const late = { ...access, received: '2026-03-02', e1: 'identityRequested', on1: '2026-03-20' }
    expect(wordsOf((await ask(late)).html)).toContain('so it pauses nothing')
  })

  test.for(['identityRequested', 'authorityRequested', 'clarificationRequested'])(
    'a question put with undue delay pauses nothing: %s',
    async (kind) => {
      const question = { ...access, received: '2026-03-02', e1: `${kind}-late`, on1: '2026-03-04' }
      expect(wordsOf((await ask(question)).html)).toContain('so it pauses nothing')
    },
  )

  test.for([
    ['identityRequested', 'once it is settled who asks. Asked on 3 March 2026.'],
    ['authorityRequested', 'once it is settled who may ask for the person. Asked on 3 March 2026.'],
  ] as const)('a clock that waits says what for: %s (UK GDPR Art. 12A(2))', async ([kind, words]) => {
    const question = { law: 'uk-gdpr', right: 'access', received: '2026-03-02', e1: kind, on1: '2026-03-03' }
    expect(wordsOf((await ask(question)).html)).toContain(words)
  })

  test('one more line for an event is given without an answer, and what was typed stays', async () => {
    const { status, html } = await ask({ law: 'eu-gdpr', right: '', received: 'spring', more: '1' })
    expect(status).toBe(200)
    expect(html).toContain('name="e1"')
    expect(html).toContain('value="spring"')
    expect(html).not.toContain('There is a problem')
  })

  test('a law that asks for more gets its fields: the date of the letter (PIPEDA s. 8(4)), the address (Civil Code 1798.83)', async () => {
    const pipeda = { law: 'ca-pipeda', right: 'access', received: '2026-03-10' }
    const { html } = await ask({ ...pipeda, letter: '2026-03-05' })
    expect(wordsOf(html)).toContain(
      'Tell of more time by 4 April 2026 30 days from 5 March 2026, the date on the letter',
    )
    const shine = { law: 'us-ca-shine-the-light', right: 'disclosure', received: '2026-03-02', designated: 'no' }
    expect(wordsOf((await ask(shine)).html)).toContain('Answer due by 30 July 2026')
  })

  test('every law answers every kind of question, and none breaks', { timeout: 120_000 }, async () => {
    const answers = await Promise.all(
      lawIds.map((law) => ask({ law, right: 'access', received: '2026-03-02', place: 'none' })),
    )
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
  })
})

const pipeda = { law: 'ca-pipeda' }

test('all that is wrong is told in one round', async () => {
  const odd = { received: '9999-12-31', law: 'ca-pipeda', letter: '2027-02-30', e1: 'dayOrdered' }
  const { status, html } = await ask({ ...access, ...odd, place: 'XX' })
  expect(status).toBe(400)
  for (const field of ['received', 'place', 'letter', 'on1', 'until1']) expect(html).toContain(`href="#${field}"`)
})

test.for<[string, Record<string, string>, string]>([
  ['no law', { law: '' }, 'Choose a law.'],
  ['an unknown law', { law: 'atlantis' }, 'Choose a law.'],
  ['a law that only checks the arithmetic', { law: 'control-working-days-15' }, 'Choose a law.'],
  ['no right', { right: '' }, 'Choose what is asked for.'],
  ['no day', { received: '' }, 'Enter the day of receipt.'],
  ['a day that does not exist', { received: '2027-02-30' }, 'Enter a day that exists'],
  ['a day of another century', { received: '1066-10-14' }, 'Enter a day between'],
  ['a place that does not exist', { place: 'XX' }, 'Choose a country from the list.'],
  ['a place that is a trick', { place: '__proto__' }, 'Choose a country from the list.'],
  ['an event of no kind', { on1: '2027-02-03' }, 'Choose what happened'],
  ['an event without a day', { e1: 'feePaid' }, 'Enter the day on which this happened.'],
  ['an event of an invented kind', { e1: 'constructor', on1: '2027-02-03' }, 'Choose what happened'],
  ['an event before receipt', { e1: 'feePaid', on1: '2027-01-30' }, 'not before the day of receipt'],
  ['an event years later', { e1: 'feePaid', on1: '2032-01-30' }, 'Enter a day between'],
  ['a letter from the end of time', { ...pipeda, letter: '9999-12-31' }, 'Enter the date on the letter'],
  ['a letter of the day after receipt', { ...pipeda, letter: '2027-02-01' }, 'Enter the date on the letter'],
  ['a letter more than a year old', { ...pipeda, letter: '2026-01-01' }, 'Enter the date on the letter'],
  ['an order of no day', { e1: 'dayOrdered', on1: '2027-02-03' }, 'Enter the new day that was named'],
  ['more time without a day', { law: 'ch-fadp', e1: 'extended', on1: '2027-02-03' }, 'Enter the new day'],
  ['a new day past all', { e1: 'dayOrdered', on1: '2027-02-03', until1: '9999-12-31' }, 'between 2010 and 2051'],
  ['a new day before receipt', { e1: 'dayOrdered', on1: '2027-02-03', until1: '2027-01-02' }, 'not before the day of'],
  ['an event at the end of time', { received: '9999-12-31', e1: 'feePaid', on1: '9999-12-31' }, 'Enter a day between'],
  ['more events than are read', { e21: 'feePaid', on21: '2027-02-03' }, 'There are more than 20 events'],
  ['markup', { received: '"><script>alert(1)</script>' }, 'Enter a day that exists'],
])('%s is told at the field, what was typed is kept, and nothing breaks', async ([, odd, words]) => {
  const { status, html } = await ask({ ...access, ...odd })
  expect(status).toBe(400)
  expect(html).toContain('<title>Error: When is the answer due?</title>')
  expect(wordsOf(html)).toContain(words)
  expect(html).not.toContain('<script')
  for (const typed of [odd['received'] ?? '', odd['on1'] ?? ''])
    expect(html).toContain(typed === '' ? '' : `value="${escaped(typed)}"`)
})

test('the address of a question leads to its answer, and holds days and kinds alone', async () => {
  const address = calculatorAddress({
    law: 'eu-gdpr',
    right: 'erasure',
    receivedOn: '2026-03-02',
    place: 'DE-BE',
    facts: [
      { type: 'identityRequested', on: '2026-03-20', undueDelay: true },
      { type: 'dayOrdered', on: '2026-03-21', until: '2026-03-30' },
    ],
  })
  expect(address).toBe(
    '/deadlines?law=eu-gdpr&right=erasure&received=2026-03-02&place=DE&region=DE-BE&e1=identityRequested-late&on1=2026-03-20&e2=dayOrdered&on2=2026-03-21&until2=2026-03-30',
  )
  const { status, html } = await new Visitor().get(address)
  expect(status).toBe(200)
  expect(wordsOf(html)).toContain('Answer due by 30 March 2026')
  expect(wordsOf(html)).toContain('Holidays: Germany: Berlin')
})

test('who asks without end is stopped for a while, and nobody else is', async () => {
  const visitor = new Visitor()
  const address = `/deadlines?${new URLSearchParams(access).toString()}`
  for (let asked = 0; asked < 20; asked += 1) await visitor.get(address)
  expect((await visitor.get(address)).status).toBe(429)
  expect((await visitor.get('/deadlines')).status).toBe(200)
  expect((await new Visitor().get(address)).status).toBe(200)
})

function escaped(typed: string): string {
  return typed.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function wordsOf(html: string): string {
  return html
    .replace(/<(?!\/?(?:b|span|time|ol|li)\b)[^>]+>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ')
}
