import { expect, test } from 'vitest'
import type { NewEvent, RequestState } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { FormVerbName } from './form-verbs'
import { aSeenRequest, left } from './testing/a-seen-request'
import { verbObstacle } from './verb-obstacle'

const closed: NewEvent = { type: 'closedWithoutAnswer', data: { reason: 'duplicate' } }
const answered: NewEvent = { type: 'answered', data: { delivery: 'portal' } }

test.for<[FormVerbName, RequestState, Right, string]>([
  ['reopening', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['reopening', 'unconfirmed', 'access', 'This cannot be done to a request that is not confirmed yet.'],
  ['unconfirmed', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['acceptance', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['closing', 'closed', 'access', 'This cannot be done to a request that is closed.'],
  ['correction', 'closed', 'access', 'This cannot be done to a request that is closed.'],
  ['objection', 'open', 'access', 'This needs a decision of its own: access.'],
])('%s of a request that is %s and asks for %s: %s', ([verb, state, right, says]) => {
  expect(verbObstacle(inState(state, right), verb)).toBe(says)
})

test.for<[FormVerbName, RequestState, Right]>([
  ['reopening', 'closed', 'access'],
  ['acceptance', 'unconfirmed', 'access'],
  ['objection', 'open', 'marketing-objection'],
  ['note', 'closed', 'access'],
  ['message', 'closed', 'access'],
  ['closing', 'open', 'access'],
])('%s of a request that is %s and asks for %s: nothing stands against it', ([verb, state, right]) => {
  expect(verbObstacle(inState(state, right), verb)).toBeNull()
})

test.for<FormVerbName>(['answer', 'objection', 'closing', 'decision'])('%s once the answer is on its way', (verb) => {
  expect(verbObstacle(aSeenRequest({ rights: ['marketing-objection'], then: [answered] }), verb)).toBe(
    'The answer has been written already. Reopen the request to decide anew once it has left.',
  )
})

test.for<FormVerbName>(['note', 'message', 'closing', 'reopening', 'correction', 'assignment'])(
  'an auditor is told at once that there is no %s for them',
  (verb) => {
    expect(verbObstacle(aSeenRequest({ role: 'auditor' }), verb)).toBe('Your role lets you read this, not change it.')
  },
)

test('nobody is answered as unconfirmed before they were asked and had a week', () => {
  const asked = left('2026-03-06', null, 'confirm-your-request')
  const seen = (then: NewEvent[], today: '2026-03-12' | '2026-03-13') =>
    verbObstacle(aSeenRequest({ confirmation: 'awaited', then, today }), 'unconfirmed')
  expect(seen([], '2026-03-13')).toBe(
    'The letter that asks to confirm the address has not left, so nobody can have left it unanswered. See that it leaves, or take the request up by hand.',
  )
  expect(seen([asked], '2026-03-12')).toBe(
    'The person has been asked to confirm the address and has time until 13 March 2026. Send this letter from that day on, or take the request up by hand.',
  )
  expect(seen([asked], '2026-03-13')).toBeNull()
})

function inState(state: RequestState, right: Right) {
  const confirmation = state === 'unconfirmed' ? 'awaited' : 'not-needed'
  return aSeenRequest({ rights: [right], confirmation, then: state === 'closed' ? [closed] : [] })
}
