import { expect, test } from 'vitest'
import type { Regime } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { type Row, extended, daysOf, title } from './testing/table'

const source = 'The law in question'
const bare = regimeOf('default-30d')

/** A law that the clock does not know yet, written as the data it will be: no line of the engine may know it. */
function aLaw(values: Partial<Regime>): Regime {
  return { ...bare, ...values }
}

const workingDays = aLaw({
  timeLimit: { value: { workingDays: 20 }, source },
  extension: { value: 'chosen', reasons: true, source },
})
const summerRest = aLaw({ ...workingDays, closure: { value: ['12-25', '01-15'], source } })
const acknowledging = aLaw({
  timeLimit: { value: { days: 45 }, source },
  acknowledgement: { value: { workingDays: 10 }, source },
})
const noticeFromLetter = aLaw({
  extension: {
    value: { days: 30 },
    reasons: true,
    source,
    notice: { value: { within: { days: 30 }, from: 'letter' }, source },
  },
})
const afterCompletion = aLaw({
  restarts: [{ asks: 'particularsRequested', waiting: 'not-started', value: { answer: 'requestCompleted' }, source }],
  extension: {
    value: { days: 30 },
    reasons: true,
    source,
    notice: { value: { within: { days: 30 }, from: 'receipt' }, source },
  },
})
const afterReflection = aLaw({
  restarts: [{ asks: 'feeRequested', waiting: 'awaiting-fee', value: { reflection: { days: 10 } }, source }],
})
const twoAddresses = aLaw({ timeLimitElsewhere: { value: { days: 150 }, source } })
const inHours = aLaw({ timeLimit: { value: { hours: 72 }, source } })
const noNumber = aLaw({ timeLimit: { value: null, source } })

const rows: Row[] = [
  {
    says: 'working days leave out the weekends and the holidays',
    source: 'Privacy Act 2020 (NZ) s. 44',
    regime: workingDays,
    receivedOn: '2026-03-02',
    then: [{ ...extended('2026-03-30'), until: '2026-05-01' }],
    gives: {
      dueOn: '2026-03-30',
      extensionNoticeDueOn: '2026-03-30',
      extension: { accepted: true, dueOn: '2026-05-01' },
    },
  },
  {
    says: 'an extension to a day of its own choice must name the day',
    source: 'Privacy Act 2020 (NZ) s. 48(3)',
    regime: workingDays,
    receivedOn: '2026-03-02',
    then: [extended('2026-03-30')],
    gives: { extension: { accepted: false, refusal: 'no_reasons' } },
  },
  {
    says: 'a rest of its own over the turn of the year is no working time',
    source: 'Privacy Act 2020 (NZ) s. 7',
    regime: summerRest,
    receivedOn: '2026-12-10',
    gives: { dueOn: '2027-01-29' },
  },
  {
    says: 'an acknowledgement has a day of its own',
    source: '11 CCR 7021(a)',
    regime: acknowledging,
    receivedOn: '2026-01-05',
    holidays: ['2026-01-19'],
    gives: { dueOn: '2026-02-19', ackDueOn: '2026-01-20' },
  },
  {
    says: 'the notice counts from the date on the letter, the answer from its receipt',
    source: 'PIPEDA s. 8(3)-(4)',
    regime: noticeFromLetter,
    receivedOn: '2026-03-06',
    options: { letterOn: '2026-03-02' },
    gives: { dueOn: '2026-04-05', extensionNoticeDueOn: '2026-04-01' },
  },
  {
    says: 'completion starts the answer afresh and not the notice',
    source: 'PAIA (ZA) ss 56(1) and 57',
    regime: afterCompletion,
    receivedOn: '2026-03-02',
    then: [
      { type: 'particularsRequested', on: '2026-03-04' },
      { type: 'requestCompleted', on: '2026-03-12' },
      extended('2026-04-06'),
    ],
    gives: {
      dueOn: '2026-04-11',
      extensionNoticeDueOn: '2026-04-01',
      extension: { accepted: false, refusal: 'after_first_deadline' },
    },
  },
  {
    says: 'the reflection over a fee runs its ten days, confirmed early or not',
    source: 'Data Protection Ordinance (CH) Art. 19(3)',
    regime: afterReflection,
    receivedOn: '2026-02-02',
    then: [
      { type: 'feeRequested', on: '2026-02-06' },
      { type: 'feeConfirmed', on: '2026-02-10' },
      { type: 'feeRequested', on: '2026-02-20' },
    ],
    gives: { dueOn: '2026-03-18', clockStartOn: '2026-02-16' },
  },
  {
    says: 'a request sent elsewhere has the longer time, one whose way is not known the shorter',
    source: 'California Civil Code 1798.83',
    regime: twoAddresses,
    receivedOn: '2027-12-20',
    options: { designatedAddress: false },
    gives: { dueOn: '2028-05-18' },
  },
  {
    says: 'hours run from the instant of receipt',
    source: 'Decree 13/2023 (VN) Art. 14',
    regime: inHours,
    receivedOn: '2025-12-30',
    options: { receivedAt: '2025-12-30T10:00:00+07:00', timeZone: 'Asia/Ho_Chi_Minh' },
    gives: { dueOn: '2026-01-02', dueAt: '2026-01-02T03:00:00Z' },
  },
  {
    says: 'a law without a number sets no day',
    source: 'California Business and Professions Code 22581',
    regime: noNumber,
    receivedOn: '2026-04-10',
    gives: { dueOn: null, status: 'running' },
  },
]

test.for(rows)(title, (row) => {
  expect(daysOf(row)).toMatchObject(row.gives)
})
