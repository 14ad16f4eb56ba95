import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, isAfter } from '../calendar/days'
import { isWorkingDay, weekendsOnly } from '../calendar/working-days'
import type { Remindable } from './reminders'
import { lastSnoozeOn, snoozeEndsOn } from './snooze'

const request: Remindable = {
  receivedOn: '2026-03-05',
  enteredOn: '2026-03-05',
  dueOn: '2026-04-07',
  withoutPauseDueOn: null,
  withoutRestartDueOn: null,
  ackDueOn: null,
  acknowledgedOn: null,
  spamMarkedOn: null,
}

test.for<[string, Partial<Remindable>, Day, Day | null]>([
  ['to the day of the answer', {}, '2026-03-30', '2026-04-07'],
  ['a month at the longest', { dueOn: null }, '2026-03-10', '2026-04-10'],
  ['the day without the pause counts', { dueOn: null, withoutPauseDueOn: '2026-03-20' }, '2026-03-10', '2026-03-20'],
  ['the acknowledgement comes first', { ackDueOn: '2026-03-19' }, '2026-03-10', '2026-03-19'],
  ['a notice that is ahead', { refusalNoticeDueOn: '2026-03-17' }, '2026-03-10', '2026-03-17'],
  ['a notice that is over', { refusalNoticeDueOn: '2026-03-09' }, '2026-03-30', '2026-04-07'],
  ['a Sunday is reached on the Friday', { dueOn: '2026-03-22' }, '2026-03-10', '2026-03-20'],
  ['not on the day itself', {}, '2026-04-07', null],
  ['not while it is late', {}, '2026-04-10', null],
  ['not while it is set aside as spam', { spamMarkedOn: '2026-03-09' }, '2026-03-10', null],
])('how long reminders may rest: %s', ([, change, today, last]) => {
  expect(lastSnoozeOn({ ...request, ...change }, today, weekendsOnly)).toBe(last)
})

test('a day that moves before the one that was named ends the rest', () => {
  const snoozed = { ...request, snoozedUntilOn: '2026-04-02' as Day, snoozedOn: '2026-03-10' as Day }
  expect(snoozeEndsOn(snoozed, weekendsOnly)).toBe('2026-04-02')
  expect(snoozeEndsOn({ ...snoozed, dueOn: '2026-03-29' }, weekendsOnly)).toBe('2026-03-27')
  expect(snoozeEndsOn({ ...request, snoozedUntilOn: null, snoozedOn: null }, weekendsOnly)).toBeNull()
})

test.for<[string, Partial<Remindable>, Day]>([
  ['the last day for more time', { extensionNoticeDueOn: '2026-03-16' }, '2026-03-16'],
  ['the last day for a refusal', { refusalNoticeDueOn: '2026-03-16' }, '2026-03-16'],
  ['the day without the restart', { withoutRestartDueOn: '2026-03-16' }, '2026-03-16'],
  ['a day on which the rest was asked for', { extensionNoticeDueOn: '2026-03-10' }, '2026-03-10'],
  ['no day that was over by then', { extensionNoticeDueOn: '2026-03-09' }, '2026-03-20'],
])('so does what has moved before it meanwhile: %s', ([_says, moved, endsOn]) => {
  const snoozed = { ...request, snoozedUntilOn: '2026-03-20' as Day, snoozedOn: '2026-03-10' as Day }
  expect(snoozeEndsOn({ ...snoozed, ...moved }, weekendsOnly)).toBe(endsOn)
})

test('whatever day is named, reminders come again on a working day no later than the day of the answer', () => {
  const days = fc.integer({ min: 0, max: 90 }).map((count) => addDays('2026-03-05', count))
  fc.assert(
    fc.property(days, days, (dueOn, snoozedUntilOn) => {
      const on = snoozeEndsOn({ ...request, dueOn, snoozedUntilOn, snoozedOn: request.receivedOn }, weekendsOnly)
      expect(on !== null && isWorkingDay(on, weekendsOnly) && !isAfter(on, dueOn)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
