import { expect, test } from 'vitest'
import { previewReminders } from './reminder-preview'
import { usualReminders } from './reminder-rule'
import { usually } from './testing/reminded-by'

const request = {
  receivedOn: '2026-03-05',
  enteredOn: '2026-03-05',
  dueOn: '2026-03-12',
  withoutPauseDueOn: null,
  withoutRestartDueOn: null,
  ackDueOn: '2026-03-06',
  acknowledgedOn: null,
  spamMarkedOn: null,
} as const

test('each day with what is brought up on it, and who is told', () => {
  const rule = { ...usualReminders, ladders: { ...usualReminders.ladders, acknowledgement: [0] } }
  const days = previewReminders(request, '2026-03-12', { ...usually, rule })
  const lines = days.flatMap(({ on, reminders }) =>
    reminders.map(({ kind, people }) => `${on} ${kind}: ${people.join(' ')}`),
  )
  expect(lines.filter((line) => line.includes(' due'))).toEqual([
    '2026-03-05 due: assignee deputy',
    '2026-03-09 due: assignee deputy',
    '2026-03-11 due: assignee deputy manager',
    '2026-03-12 due: assignee deputy manager',
    '2026-03-13 due: assignee deputy team manager officer',
    '2026-03-14 due: assignee deputy team manager officer',
    '2026-03-15 due: assignee deputy team manager officer',
    '2026-03-16 due: assignee deputy team manager officer',
    '2026-03-17 due: assignee deputy team manager officer',
    '2026-03-18 due: assignee deputy team manager officer',
    '2026-03-19 due: assignee deputy team manager officer',
  ])
  expect(lines.slice(0, 3)).toEqual([
    '2026-03-05 due: assignee deputy',
    '2026-03-06 acknowledgement: assignee deputy manager',
    '2026-03-07 acknowledgement: assignee deputy team manager officer',
  ])
})
