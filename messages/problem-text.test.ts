import { expect, test } from 'vitest'
import problems from './en/problems.json'
import { problemText } from './problem-text'
import { translator } from './translator'

const t = translator('en')

/** Every parameter a verb passes to a problem. */
const params = {
  rights: 'access',
  laws: 'eu-gdpr',
  day: '2026-03-05',
  count: 200,
  days: 21,
  minutes: 15,
  hours: 5,
  state: 'closed',
  by: 'others',
  source: 'GDPR Art. 12(3)',
  rule: 'GDPR Art. 12(5)',
  most: '300 CHF',
  line: 3,
  ratio: '1.6',
  instead: '#916600',
  kibibytes: 6,
  pixels: 1200,
  name: 'scan.pdf',
  reference: 'DSR-2026-0042-7',
  files: 'scan.pdf, list.xlsx',
  names: 'iban',
  known: 'name, reference',
}

test('every problem has words that can be written', () => {
  const codes = Object.keys(problems)
  const texts = codes.map((code) => problemText(t, { code, params }))
  expect(codes.length).toBeGreaterThan(100)
  expect(texts.filter((text) => text.length < 10 || /[{}]/.test(text))).toEqual([])
})

test.for<[string, Record<string, string | number>, string]>([
  ['decide-first', { rights: 'access, marketing-objection' }, 'Decide this first: access and marketing objection.'],
  [
    'no-extension-in-law',
    { laws: 'default-30d', source: 'House rule' },
    'There is no extension under the rules this request is judged by (30 days (no statute): House rule).',
  ],
  [
    'extension-too-late',
    { day: '2026-04-07', source: 'GDPR Art. 12(3)' },
    'The time limit could be extended until 7 April 2026 (GDPR Art. 12(3)). That day has passed.',
  ],
  [
    'stale',
    { by: 'you' },
    'You changed this request in another window while you were working on it. What you typed is still here: look at what has changed, then try again.',
  ],
  ['words-too-long', { count: 10_000 }, 'Shorten your request to 10,000 characters or fewer.'],
])('%s says rights, laws and days in words', ([code, given, says]) => {
  expect(problemText(t, { code, params: given })).toBe(says)
})

test('a day in a problem is written in the language of the page', () => {
  const problem = { code: 'give-time-to-confirm', params: { day: '2026-03-12' } }
  expect(problemText(translator('de'), problem)).toContain('12. März 2026')
  expect(problemText(translator('en'), problem)).toContain('12 March 2026')
})
