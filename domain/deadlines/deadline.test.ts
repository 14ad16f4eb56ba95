import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import { regimeOf } from '../regimes/regimes'
import type { ClockFact } from './clock'
import { deadline, effectiveDueOn } from './deadline'
import { extended, identityAsked, identityShown } from './testing/table'
import { ruleCodes, warningCodes } from './working'

const eu = regimeOf('eu-gdpr')
const easter: Day[] = ['2026-04-03', '2026-04-06']

const names = new Map<Day, string>([
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
])

function euAccess(receivedOn: Day, facts: ClockFact[], holidays: Day[] = []) {
  const calendar = { holidays: new Set(holidays), extraWorkdays: new Set<Day>(), names }
  return deadline({ regime: eu, right: 'access', receivedOn, facts, calendar })
}

test('the working names each day reached, the rule and the article', () => {
  const { working } = euAccess('2026-03-02', [identityAsked('2026-03-03'), identityShown('2026-03-05')], easter)
  expect(working).toEqual([
    { day: '2026-03-02', rule: 'received', source: 'GDPR Art. 12(3); EDPB Guidelines 01/2022, para. 159' },
    {
      day: '2026-04-02',
      rule: 'time-limit',
      source: 'GDPR Art. 12(3), first sentence; Regulation 1182/71 Art. 3(1) and 3(2)(c)',
      params: { count: 1, unit: 'month' },
    },
    {
      day: '2026-04-04',
      rule: 'pause',
      source: 'GDPR Art. 12(6); EDPB Guidelines 01/2022, para. 159',
      reading: true,
      params: { days: 2 },
    },
    {
      day: '2026-04-07',
      rule: 'next-working-day',
      source: 'Regulation 1182/71 Art. 3(4)',
      daysOff: [{ day: '2026-04-04' }, { day: '2026-04-05' }, { day: '2026-04-06', holiday: 'Easter Monday' }],
    },
    {
      day: '2026-04-07',
      rule: 'extension-notice',
      source: 'GDPR Art. 12(3), second and third sentence',
      reading: true,
    },
    { day: '2026-04-07', rule: 'refusal-notice', source: 'GDPR Art. 12(4)' },
  ])
})

test('a clipped month and a day off are named as such', () => {
  const rules = euAccess('2026-08-31', []).working.map(({ rule }) => rule)
  expect(rules).toContain('time-limit-clipped')
  const rolled = euAccess('2026-03-03', [], easter).working.find(({ rule }) => rule === 'next-working-day')
  expect(rolled).toMatchObject({ day: '2026-04-07' })
  expect(rolled?.daysOff?.[0]).toEqual({ day: '2026-04-03', holiday: 'Good Friday' })
})

test('a step says where its value is a reading, and where it was not checked against the text', () => {
  const asked = { right: 'access' as const, receivedOn: '2026-03-02' as const, facts: [], calendar: weekendsOnly }
  const virginia = deadline({ ...asked, regime: regimeOf('us-va') })
  expect(virginia.working[0]).toMatchObject({ rule: 'received', confirmed: false })
  expect(virginia.working[1]).not.toHaveProperty('confirmed')
  const iowa = deadline({ ...asked, regime: regimeOf('us-ia') })
  expect(iowa.working[1]).toMatchObject({ rule: 'time-limit', confirmed: false })
})

test('every rule and warning has one name', () => {
  expect(new Set(ruleCodes).size).toBe(ruleCodes.length)
  expect(new Set(warningCodes).size).toBe(warningCodes.length)
})

test('the day to act by is the extended one, and while the clock stands still there is none', () => {
  expect(effectiveDueOn(euAccess('2026-03-02', [extended('2026-03-20')]))).toBe('2026-06-02')
  expect(effectiveDueOn(euAccess('2026-03-02', []))).toBe('2026-04-02')
  expect(effectiveDueOn(euAccess('2026-03-02', [identityAsked('2026-03-03')]))).toBeNull()
})

test('what an extension would make is told until one is taken (GDPR Art. 12(3))', () => {
  expect(euAccess('2025-01-31', []).ifExtendedDueOn).toBe('2025-04-30')
  expect(euAccess('2026-03-02', [extended('2026-03-20')]).ifExtendedDueOn).toBeUndefined()
})

test('a day ordered by an authority binds where it is earlier, and postpones nothing (GDPR Art. 58(2)(c))', () => {
  const earlier = euAccess('2026-03-02', [{ type: 'dayOrdered', on: '2026-03-10', until: '2026-03-20' }])
  expect(effectiveDueOn(earlier)).toBe('2026-03-20')
  expect(earlier.working.at(-1)).toMatchObject({ day: '2026-03-20', rule: 'ordered' })
  const later = euAccess('2026-03-02', [{ type: 'dayOrdered', on: '2026-04-10', until: '2026-04-20' }])
  expect(effectiveDueOn(later)).toBe('2026-04-02')
  expect(later.warnings).toEqual([{ code: 'day-ordered-later', day: '2026-04-20' }])
})

test('staff are told when a question came late, and that it then pauses nothing (EDPB Guidelines 01/2022, para. 159)', () => {
  const codes = (facts: ClockFact[]) => euAccess('2026-03-02', facts).warnings.map(({ code }) => code)
  expect(codes([identityAsked('2026-03-05'), identityShown('2026-03-06')])).toEqual(['notice-safer-before-pause'])
  expect(codes([identityAsked('2026-03-06'), identityShown('2026-03-06')])).toEqual(['asked-late'])
  expect(codes([{ ...identityAsked('2026-03-25'), undueDelay: true }])).toEqual(['asked-with-undue-delay'])
  expect(codes([identityAsked('2026-04-03')])).toEqual(['asked-after-last-day'])
})

test('staff are told that a refusal stays due in the first month and that one extension is all (GDPR Art. 12(3)-(4))', () => {
  const { warnings } = euAccess('2026-03-02', [extended('2026-03-20'), extended('2026-05-20')])
  expect(warnings).toEqual([
    { code: 'extended-once-already', day: '2026-05-20', source: 'GDPR Art. 12(3), second and third sentence' },
    { code: 'refusal-not-extended', day: '2026-04-02', source: 'GDPR Art. 12(4)' },
  ])
})

test('a right the law does not know is answered in the same time, with a word to staff', () => {
  const calendar = { holidays: new Set<Day>(), extraWorkdays: new Set<Day>() }
  const appeal = deadline({ regime: eu, right: 'appeal', receivedOn: '2026-03-02', facts: [], calendar })
  expect(appeal.dueOn).toBe('2026-04-02')
  expect(appeal.warnings).toEqual([{ code: 'right-not-in-law', params: { right: 'appeal', regime: 'eu-gdpr' } }])
})

test.for<['us-ca-ccpa' | 'eu-gdpr' | 'uk-gdpr' | 'br-lgpd', ClockFact['type'], string[]]>([
  ['us-ca-ccpa', 'identityRequested', ['pauses-nothing 11 CCR 7021(b)']],
  ['us-ca-ccpa', 'authorityRequested', ['pauses-nothing 11 CCR 7021(b)']],
  ['br-lgpd', 'clarificationRequested', ['pauses-nothing LGPD Art. 19 II: up to 15 days from the date of the request']],
  ['uk-gdpr', 'identityRequested', ['paused-without-due-day ']],
  ['eu-gdpr', 'identityRequested', ['paused-without-due-day ']],
])('%s: whether a question (%s) stops the clock is told', ([id, type, told]) => {
  const { warnings } = deadline({
    regime: regimeOf(id),
    right: 'access',
    receivedOn: '2026-03-02',
    facts: [{ type, on: '2026-03-03' }],
    calendar: weekendsOnly,
  })
  expect(warnings.map(({ code, source = '' }) => `${code} ${source}`)).toEqual(told)
})

test('proof of identity asked for an opt-out is told to be wrong, under a law that pauses for nothing too', () => {
  const { warnings, dueOn } = deadline({
    regime: regimeOf('us-ca-ccpa-optout'),
    right: 'opt-out',
    receivedOn: '2026-03-02',
    facts: [{ type: 'identityRequested', on: '2026-03-03' }],
    calendar: weekendsOnly,
  })
  expect(warnings.map(({ code }) => code)).toEqual(['identity-not-to-be-asked'])
  expect(dueOn).toBe('2026-03-23')
})
