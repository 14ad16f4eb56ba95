import { expect, test } from 'vitest'
import { dueDaysOf } from './due-days'

const request = {
  reference: 'DSR-2026-0042-7',
  updatedAt: '2026-03-05T09:00:00.000Z',
  withoutPauseDueOn: null,
  ackDueOn: null,
  acknowledgedOn: null,
  erasureDueOn: null,
}
const asked = {
  right: 'access',
  decision: null,
  dueOn: null,
  extensionNoticeDueOn: null,
  refusalNoticeDueOn: null,
} as const

type Row = Parameters<typeof dueDaysOf>[0]

function kindsOf(given: Partial<Row['request']>, of: Partial<Row['asked']> = {}, isExtended = false): string[] {
  const row = {
    request: { ...request, ...given },
    asked: { ...asked, ...of },
    today: '2026-03-20',
    isExtended,
  } as const
  return dueDaysOf(row).map(({ kind, on }) => `${kind} ${on}`)
}

test('receipt is to be confirmed until it has been', () => {
  expect(kindsOf({ ackDueOn: '2026-03-25' })).toEqual(['acknowledgement 2026-03-25'])
  expect(kindsOf({ ackDueOn: '2026-03-25', acknowledgedOn: '2026-03-06' })).toEqual([])
})

test('the day without the pause stands in the calendar until it has passed', () => {
  expect(kindsOf({ withoutPauseDueOn: '2026-03-20' })).toEqual(['without-pause 2026-03-20'])
  expect(kindsOf({ withoutPauseDueOn: '2026-03-19' })).toEqual([])
})

test('where the clock runs, the day without a pause is nobody’s day', () => {
  expect(kindsOf({ withoutPauseDueOn: '2026-04-05' }, { dueOn: '2026-04-20' })).toEqual(['answer 2026-04-20'])
})

test('the day of the answer stays when it has passed; a notice that came too late is nothing to do', () => {
  const notices = { extensionNoticeDueOn: '2026-03-19', refusalNoticeDueOn: '2026-03-19' } as const
  expect(kindsOf({}, { dueOn: '2026-03-01', ...notices })).toEqual(['answer 2026-03-01'])
})

test('more time is told of until it was taken, a refusal until it is decided, and nothing of what was taken back', () => {
  const notices = { extensionNoticeDueOn: '2026-04-07', refusalNoticeDueOn: '2026-04-07' } as const
  expect(kindsOf({}, notices)).toEqual(['extension-notice 2026-04-07', 'refusal-notice 2026-04-07'])
  expect(kindsOf({}, notices, true)).toEqual(['refusal-notice 2026-04-07'])
  expect(kindsOf({}, { ...notices, decision: 'granted' })).toEqual(['extension-notice 2026-04-07'])
  expect(kindsOf({}, { ...notices, dueOn: '2026-04-07', decision: 'withdrawn' })).toEqual([])
})

test('once the answer has left, an erasure that is still to come has its day and nothing else has one', () => {
  const ahead = { erasureDueOn: '2026-03-24', ackDueOn: '2026-03-25' } as const
  expect(kindsOf(ahead, { right: 'erasure', decision: 'granted', dueOn: '2026-04-04' })).toEqual(['erasure 2026-03-24'])
  expect(kindsOf(ahead, { decision: 'granted', dueOn: '2026-04-04' })).toEqual([])
})
