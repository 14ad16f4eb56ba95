import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import type { Calendar } from '../calendar/working-days'
import { summaryOf, summaryWeek } from './weekly-summary'

const easter: Calendar = { holidays: new Set<Day>(['2026-04-06']), extraWorkdays: new Set() }

test.for<[Day, Day | null]>([
  ['2026-03-30', '2026-03-30'],
  ['2026-04-03', '2026-03-30'],
  ['2026-04-05', '2026-03-30'],
  ['2026-04-06', null],
  ['2026-04-07', '2026-04-06'],
])('the summary of a week is due from its first working day on: %s', ([day, monday]) => {
  expect(summaryWeek(day, easter)).toBe(monday)
})

test('a week without a working day has none', () => {
  const closed = {
    ...easter,
    holidays: new Set<Day>(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01']),
  }
  expect(summaryWeek('2027-01-03', closed)).toBeNull()
})

test('each request is counted for how it stands', () => {
  const request = { state: 'open', assigneeId: 'ruth', dueOn: null, withoutPauseDueOn: null, messageSinceOn: null }
  const requests = [
    { ...request, dueOn: '2026-03-29' as Day },
    { ...request, dueOn: '2026-03-30' as Day, assigneeId: null },
    { ...request, dueOn: '2026-04-06' as Day, messageSinceOn: '2026-03-27' as Day },
    { ...request, dueOn: '2026-04-07' as Day, state: 'unconfirmed' },
    { ...request, withoutPauseDueOn: '2026-03-20' as Day },
  ]
  expect(summaryOf(requests, '2026-03-30')).toEqual({
    open: 5,
    late: 1,
    soon: 2,
    unassigned: 1,
    waiting: 1,
    unconfirmed: 1,
    messages: 1,
    nextDueOn: '2026-03-30',
  })
})
