import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { reachedSteps, type Remindable } from './reminders'
import { usually } from './testing/reminded-by'

/** Received on 2 March; proof of identity asked for, and shown on 20 March. */
const restarted: Remindable = {
  receivedOn: '2026-03-02',
  enteredOn: '2026-03-02',
  dueOn: '2026-04-20',
  withoutPauseDueOn: null,
  withoutRestartDueOn: '2026-04-02',
  ackDueOn: null,
  acknowledgedOn: null,
  spamMarkedOn: null,
}

test.for<[Day, string, string | undefined]>([
  ['2026-03-18', 'not yet', undefined],
  ['2026-03-26', 'a week before', 'before-7'],
  ['2026-04-02', 'on the day', 'on-the-day'],
  ['2026-04-10', 'no more: by the day that stands nothing is late', 'on-the-day'],
])('by the day without the restart, %s: %s (UK GDPR Art. 12A(2))', ([day, , step]) => {
  const ladder = reachedSteps(restarted, day, usually).find(({ kind }) => kind === 'restarted')
  expect(ladder?.steps.at(-1)?.step).toBe(step)
})

test('and by the day that stands as ever', () => {
  const due = reachedSteps(restarted, '2026-04-17', usually).find(({ kind }) => kind === 'due')
  expect(due).toMatchObject({ dueOn: '2026-04-20' })
  expect(due?.steps.at(-1)?.step).toBe('before-3')
})

test.for<[string, Partial<Remindable>]>([
  ['the day that stands', { dueOn: '2026-04-02' }],
  ['the day without the pause', { dueOn: null, withoutPauseDueOn: '2026-04-02' }],
])('where it is also %s, it is brought up once', ([_says, days]) => {
  const ladders = reachedSteps({ ...restarted, ...days }, '2026-03-26', usually)

  expect(ladders.filter(({ dueOn }) => dueOn === '2026-04-02')).toHaveLength(1)
})
