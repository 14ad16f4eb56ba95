import { expect, test } from 'vitest'
import type { NewEvent } from './events'
import { accessHistory } from './testing/access-history'
import { undoableFacts } from './undoable'

const given = (assigneeId: string): NewEvent => ({ type: 'assigned', data: { assigneeId } })
const tagged = (tagId: string): NewEvent => ({ type: 'tagged', data: { tagId } })
const untagged = (tagId: string): NewEvent => ({ type: 'untagged', data: { tagId } })
const note: NewEvent = { type: 'noteWritten', data: {} }
const spam: NewEvent = { type: 'markedSpam', data: {} }
const notSpam: NewEvent = { type: 'unmarkedSpam', data: {} }

test.each([
  ['nothing was given, tagged or marked', [note], []],
  ['the last assignment, whatever came after it', [given('ruth'), given('tomas'), note], [[3, 'assignment']]],
  [
    'each tag by itself',
    [tagged('urgent'), tagged('press'), untagged('urgent')],
    [
      [4, 'tag'],
      [3, 'tag'],
    ],
  ],
  ['the last word on spam', [spam, notSpam], [[3, 'spam']]],
] as const)('%s', (_name, events, undoable) => {
  expect([...undoableFacts(accessHistory(events), 'open')].toSorted()).toEqual([...undoable].toSorted())
})

test('of a closed request a tag can be put back, and neither who had it nor the mark of spam', () => {
  const history = accessHistory([given('ruth'), tagged('urgent'), spam])
  expect([...undoableFacts(history, 'closed')]).toEqual([[3, 'tag']])
})
