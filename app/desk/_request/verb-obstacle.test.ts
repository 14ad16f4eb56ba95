import { expect, test } from 'vitest'
import { staff } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { Role } from '@/domain/policies/roles'
import type { RequestState } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { FormVerbName } from './form-verbs'
import { verbObstacle } from './verb-obstacle'

const answer = { sequence: 4, leftOn: null }

test.for<[FormVerbName, RequestState, Right, string]>([
  ['reopening', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['unconfirmed', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['acceptance', 'open', 'access', 'This cannot be done to a request that is open.'],
  ['closing', 'closed', 'access', 'This cannot be done to a request that is closed.'],
  ['correction', 'closed', 'access', 'This cannot be done to a request that is closed.'],
  ['objection', 'open', 'access', 'This needs a decision of its own: access.'],
])('%s of a request that is %s and asks for %s: %s', ([verb, state, right, says]) => {
  expect(verbObstacle(aRequest('handler', { state, right }), verb)).toBe(says)
})

test.for<[FormVerbName, RequestState, Right]>([
  ['reopening', 'closed', 'access'],
  ['acceptance', 'unconfirmed', 'access'],
  ['unconfirmed', 'unconfirmed', 'access'],
  ['objection', 'open', 'marketing-objection'],
  ['note', 'closed', 'access'],
  ['message', 'closed', 'access'],
  ['closing', 'open', 'access'],
])('%s of a request that is %s and asks for %s: nothing stands against it', ([verb, state, right]) => {
  expect(verbObstacle(aRequest('handler', { state, right }), verb)).toBeNull()
})

test.for<FormVerbName>(['answer', 'objection', 'closing', 'decision'])('%s once the answer is on its way', (verb) => {
  const request = aRequest('handler', { state: 'open', right: 'marketing-objection', answer })
  expect(verbObstacle(request, verb)).toBe(
    'The answer has been written already. Reopen the request to decide anew once it has left.',
  )
})

test.for<FormVerbName>(['note', 'message', 'closing', 'reopening', 'correction', 'assignment'])(
  'an auditor is told at once that there is no %s for them',
  (verb) => {
    expect(verbObstacle(aRequest('auditor', { state: 'open', right: 'access' }), verb)).toBe(
      'Your role lets you read this, not change it.',
    )
  },
)

type Asked = { state: RequestState; right: Right; answer?: typeof answer }

function aRequest(role: Role, { state, right, answer: given = undefined }: Asked) {
  const controllerId = 'lindenhof'
  const actor = staff('ruth', [{ controllerId, role, mayVerify: false }])
  const request = { id: 'request', controllerId, assigneeId: null }
  return {
    may: (action: Parameters<typeof may>[1]) => may(actor, action, request),
    facts: { state, rights: [{ right, regimes: [] }], answer: given ?? null },
  }
}
