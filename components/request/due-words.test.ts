import { expect, test } from 'vitest'
import { translator } from '@/messages/translator'
import { type DueFacts, dueWords } from './due-words'

const today = '2026-03-05'
const running: DueFacts = { dueOn: null, withoutPauseDueOn: null, clock: 'running', closedOn: null }

test.for<[string, Partial<DueFacts>, string, string, string?]>([
  ['long ago', { dueOn: '2026-02-01' }, 'overdue', 'Overdue by 32 days'],
  ['two days ago', { dueOn: '2026-03-03' }, 'overdue', 'Overdue by 2 days'],
  ['yesterday', { dueOn: '2026-03-04' }, 'overdue', 'Overdue by 1 day'],
  ['today', { dueOn: '2026-03-05' }, 'today', 'Due today'],
  ['tomorrow', { dueOn: '2026-03-06' }, 'soon', 'Due tomorrow'],
  ['in three days', { dueOn: '2026-03-08' }, 'soon', '3 days left'],
  ['in seven days', { dueOn: '2026-03-12' }, 'soon', '7 days left'],
  ['in eight days', { dueOn: '2026-03-13' }, 'later', '8 days left'],
  ['while another right is paused', { dueOn: '2026-03-13', withoutPauseDueOn: '2026-03-10' }, 'later', '8 days left'],
  [
    'paused',
    { clock: 'paused', withoutPauseDueOn: '2026-03-04' },
    'paused',
    'Paused',
    'without the pause 4 March 2026, which has passed',
  ],
  [
    'paused in time',
    { clock: 'paused', withoutPauseDueOn: '2026-03-09' },
    'paused',
    'Paused',
    'without the pause 9 March 2026',
  ],
  ['paused without a day', { clock: 'paused' }, 'paused', 'Paused'],
  ['not started', { clock: 'not-started' }, 'none', 'The time limit has not started'],
  ['without a law or promise', {}, 'none', 'No day set'],
  ['closed late', { dueOn: '2026-02-01', closedOn: '2026-02-20' }, 'closed', 'Closed 20 February 2026'],
])('%s', ([, facts, urgency, words, detail = null]) => {
  expect(dueWords({ ...running, ...facts }, today, translator('en'), 'en')).toMatchObject({ urgency, words, detail })
})
