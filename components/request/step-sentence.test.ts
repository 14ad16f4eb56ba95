import { expect, test } from 'vitest'
import { type Step, ruleCodes, warningCodes } from '@/domain/deadlines/working'
import { translator } from '@/messages/translator'
import { shortStep, stepSentence, warningSentence } from './step-sentence'

const t = translator('en')

const step: Omit<Step, 'rule'> = {
  day: '2026-04-07',
  source: '',
  params: { count: 1, unit: 'month', days: 3, when: 'withAnswer' },
  daysOff: [{ day: '2026-04-05' }, { day: '2026-04-06', holiday: 'Easter Monday' }],
}

test.for(ruleCodes)('a step by the rule %s has a sentence', (rule) => {
  expect(stepSentence({ ...step, rule }, t, 'en')).toMatch(/^[A-Z0-9].*\.$/)
})

test.for(ruleCodes)('a step by the rule %s can be told in a few words', (rule) => {
  expect(shortStep({ ...step, rule }, t, 'en')).toMatch(/^\S.*\S$/)
})

test.for(warningCodes)('the warning %s has a sentence', (code) => {
  const params = { refusal: 'no_reasons', regime: 'eu-gdpr', when: 'before' }
  expect(warningSentence({ code, day: '2026-04-07', params }, t, 'en')).toMatch(/^[A-Z0-9].*\.$/)
})

test('the notice of more time says from which date on the letter it is counted (PIPEDA s. 8(4))', () => {
  const notice = { day: '2026-03-26', rule: 'extension-notice', source: '' } as const
  const params = { count: 30, unit: 'day' }
  const dated = shortStep({ ...notice, params: { ...params, from: 'dated', on: '2026-02-24' } }, t, 'en')
  expect(dated).toBe('30 days from 24 February 2026, the date on the letter')
  expect(shortStep({ ...notice, params: { ...params, from: 'letter' } }, t, 'en')).toBe(
    '30 days from the date on the letter; none is recorded, so from receipt',
  )
})

test.for<[string, Parameters<typeof stepSentence>[0]]>([
  [
    'One month from the start.',
    { day: '2026-04-05', rule: 'time-limit', source: '', params: { count: 1, unit: 'month' } },
  ],
  [
    '5 April 2026 is a Sunday and 6 April 2026 is Easter Monday: the next working day.',
    { ...step, rule: 'next-working-day' },
  ],
  [
    '6 April 2026 is a public holiday: the next working day.',
    { day: '2026-04-07', rule: 'next-working-day', source: '', daysOff: [{ day: '2026-04-06' }] },
  ],
  [
    '3 days on which the time stood still added.',
    { day: '2026-04-07', rule: 'pause', source: '', params: { days: 3 } },
  ],
  [
    'Extended by law: 3 months in all, counted from the start.',
    { day: '2026-06-05', rule: 'extension', source: '', params: { count: 3, unit: 'month' } },
  ],
  ['30 days promised.', { day: '2026-04-04', rule: 'promise', source: '', params: { count: 30, unit: 'day' } }],
])('%s', ([words, step]) => {
  expect(stepSentence(step, t, 'en')).toBe(words)
})
