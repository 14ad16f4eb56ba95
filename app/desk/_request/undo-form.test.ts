import { expect, test } from 'vitest'
import { staff } from '@/domain/policies/actor'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'
import { aSeenRequest } from './testing/a-seen-request'
import { undoableEvent } from './undo-form'

const assigned: NewEvent = { type: 'assigned', data: { assigneeId: 'tomas' } }
const tagged: NewEvent = { type: 'tagged', data: { tagId: 'urgent' } }

test.for<[done: unknown, by: string, undoable: string | undefined]>([
  ['assignment', 'ruth', 'assigned'],
  ['tag', 'ruth', 'tagged'],
  ['untag', 'ruth', undefined],
  ['message', 'ruth', undefined],
  ['constructor', 'ruth', undefined],
  [undefined, 'ruth', undefined],
  ['assignment', 'tomas', undefined],
])('after %j, done by %s, what can be put back is %s', ([done, by, undoable]) => {
  const { history, ...request } = aSeenRequest({ then: [assigned, tagged] })
  const context = { person: { userId: 'ruth' } } as Parameters<typeof undoableEvent>[0]['context']
  const byThem = history.map((event): RequestEvent => ({ ...event, actor: staff(by, []).reference }))
  expect(undoableEvent({ ...request, history: byThem, context }, done)?.type).toBe(undoable)
})

test('whoever only reads is offered nothing', () => {
  const { history, ...request } = aSeenRequest({ then: [assigned], role: 'auditor' })
  const context = { person: { userId: 'ruth' } } as Parameters<typeof undoableEvent>[0]['context']
  const byThem = history.map((event): RequestEvent => ({ ...event, actor: staff('ruth', []).reference }))
  expect(undoableEvent({ ...request, history: byThem, context }, 'assignment')).toBeUndefined()
})
