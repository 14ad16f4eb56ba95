import { expect, test } from 'vitest'
import type { NewEvent } from '@/domain/requests/events'
import type { FormVerbName } from './form-verbs'
import { aSeenRequest } from './testing/a-seen-request'
import { verbObstacle } from './verb-obstacle'
import { wayOn } from './way-on'

type Asked = Parameters<typeof aSeenRequest>[0]

const clarification: NewEvent = { type: 'clarificationRequested', rights: ['access'], data: {} }
const restricted: NewEvent = { type: 'restricted', rights: ['objection'], data: {} }

test.for<[FormVerbName, string, Asked, string, string]>([
  ['particulars', 'the GDPR knows none', {}, 'clarification', 'Ask what is meant'],
  ['clarification', 'one is open', { then: [clarification] }, 'clarification/answer', 'Record the answer'],
  ['clarified', 'none is open', {}, 'filing', 'File what arrived'],
  ['extension', 'it is too late', { today: '2026-04-07' }, 'message', 'Write to the person'],
  ['extension', 'this must not wait', { rights: ['withdrawal'] }, 'decisions/withdrawal', 'Decide'],
  ['lifting', 'this is still weighed', { rights: ['objection'], then: [restricted] }, 'decisions/objection', 'Decide'],
  ['unconfirmed', 'nobody was asked', { confirmation: 'awaited' }, 'acceptance', 'Take up unconfirmed'],
])('%s, where %s: a way on', ([verb, , asked, path, text]) => {
  expect(way(verb, asked)).toEqual({ href: `/desk/requests/DSR-2026-0042-7/${path}`, text })
})

test('no way leads to what is forbidden as well, and none from a role that may change nothing', () => {
  const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
  expect(way('particulars', { then: [decided] })).toBeUndefined()
  expect(way('particulars', { role: 'auditor' })).toBeUndefined()
})

function way(verb: FormVerbName, asked: Asked) {
  const request = aSeenRequest(asked)
  const problem = verbObstacle(request, verb)
  return problem && wayOn(request, problem)
}
