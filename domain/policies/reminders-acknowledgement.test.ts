import { expect, test } from 'vitest'
import { type Remindable, reachedSteps } from './reminders'
import { usually } from './testing/reminded-by'

/** A request under the CCPA of 5 March 2026: receipt is to be confirmed within ten business days (11 CCR 7021(a)). */
const unacknowledged: Remindable = {
  receivedOn: '2026-03-05',
  enteredOn: '2026-03-05',
  dueOn: '2026-04-19',
  withoutPauseDueOn: null,
  withoutRestartDueOn: null,
  ackDueOn: '2026-03-19',
  acknowledgedOn: null,
  spamMarkedOn: null,
}

test('while receipt is not confirmed its day is reminded of, and every day after it', () => {
  expect(stepsOn('2026-03-21')).toEqual([
    'acknowledge-before-14',
    'acknowledge-before-7',
    'acknowledge-before-3',
    'acknowledge-before-1',
    'acknowledge-on-the-day',
    'acknowledge-late-1',
    'acknowledge-late-2',
  ])
})

test('a day that we have set ourselves is reminded of like the law’s, by names of its own', () => {
  const ladders = reachedSteps({ ...unacknowledged, ackDueOn: null, targetOn: '2026-03-09' }, '2026-03-10', usually)
  expect(ladders.flatMap(({ kind, steps }) => (kind === 'target' ? steps.map(({ step }) => step) : []))).toEqual([
    'target-before-3',
    'target-before-1',
    'target-on-the-day',
    'target-late-1',
  ])
})

test('once receipt is confirmed, its day is reminded of no more; where a law sets none, never', () => {
  expect(stepsOn('2026-03-21', { acknowledgedOn: '2026-03-20' })).toEqual([])
  expect(stepsOn('2026-03-21', { ackDueOn: null })).toEqual([])
})

function stepsOn(day: '2026-03-21', change: Partial<Remindable> = {}): string[] {
  const ladders = reachedSteps({ ...unacknowledged, ...change }, day, usually)
  return ladders.filter(({ kind }) => kind === 'acknowledgement').flatMap(({ steps }) => steps.map(({ step }) => step))
}
