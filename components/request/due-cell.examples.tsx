import { translator } from '@/messages/translator'
import type { Example } from '../example'
import { DueCell } from './due-cell'
import { type DueFacts, dueWords } from './due-words'

const running: DueFacts = { dueOn: null, withoutPauseDueOn: null, clock: 'running', closedOn: null }

export const dueCellExamples: Example[] = [
  example('Overdue', { dueOn: '2026-03-03' }),
  example('Due today', { dueOn: '2026-03-05' }),
  example('Due soon', { dueOn: '2026-03-08' }),
  example('Due later', { dueOn: '2026-04-07' }),
  example('Paused', { clock: 'paused', withoutPauseDueOn: '2026-03-09' }),
  example('Paused, and late without the pause', { clock: 'paused', withoutPauseDueOn: '2026-03-03' }),
  example('Not started', { clock: 'not-started' }),
  example('Without a day', {}),
  example('Closed', { dueOn: '2026-04-07', closedOn: '2026-03-20' }),
]

/** As it would stand on 5 March 2026. */
function example(name: string, facts: Partial<DueFacts>): Example {
  const words = dueWords({ ...running, ...facts }, '2026-03-05', translator('en'), 'en')
  return { name, element: <DueCell {...words} language="en" /> }
}
