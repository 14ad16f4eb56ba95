import { expect, test } from 'vitest'
import type { ProblemCode } from '@/casework/errors'
import type { NewEvent, RequestState } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'
import type { FormVerbName } from './form-verbs'
import type { Seen } from './obstacles'
import { aSeenRequest, left } from './testing/a-seen-request'
import { rightsFor, verbObstacle } from './verb-obstacle'

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
])('%s of a request that is %s and asks for %s: %s', ([verb, state, right, words]) => {
  expect(says(inState(state, right), verb)).toBe(words)
})

test.for<[FormVerbName, RequestState, Right]>([
  ['reopening', 'closed', 'access'],
  ['acceptance', 'unconfirmed', 'access'],
  ['objection', 'open', 'marketing-objection'],
  ['note', 'closed', 'access'],
  ['message', 'closed', 'access'],
  ['closing', 'open', 'access'],
])('%s of a request that is %s and asks for %s: nothing stands against it', ([verb, state, right]) => {
  expect(says(inState(state, right), verb)).toBeNull()
})

test.for<FormVerbName>(['answer', 'objection', 'closing', 'decision'])('%s once the answer is on its way', (verb) => {
  expect(says(aSeenRequest({ rights: ['marketing-objection'], then: [answered] }), verb)).toBe(
    'The answer has been written already. Reopen the request to decide anew once it has left.',
  )
})

test.for<FormVerbName>(['note', 'message', 'closing', 'reopening', 'correction', 'assignment'])(
  'an auditor is told at once that there is no %s for them',
  (verb) => {
    expect(verbObstacle(aSeenRequest({ role: 'auditor' }), verb)).toEqual({ code: 'not-permitted' })
  },
)

test('nobody is answered as unconfirmed before they were asked and had a week', () => {
  const asked = left('2026-03-06', null, 'confirm-your-request')
  const seen = (then: NewEvent[], today: '2026-03-12' | '2026-03-13') =>
    says(aSeenRequest({ confirmation: 'awaited', then, today }), 'unconfirmed')
  expect(seen([], '2026-03-13')).toBe(
    'The letter that asks to confirm the address has not left, so nobody can have left it unanswered. See that it leaves, or take the request up by hand.',
  )
  expect(seen([asked], '2026-03-12')).toBe(
    'The person has been asked to confirm the address and has time until 13 March 2026. Send this letter from that day on, or take the request up by hand.',
  )
  expect(seen([asked], '2026-03-13')).toBeNull()
})

const clarification: NewEvent = { type: 'clarificationRequested', rights: ['access'], data: {} }
const authority: NewEvent = { type: 'authorityRequested', rights: ['access'], data: { proof: 'written-authority' } }
const forAnother: NewEvent = { type: 'corrected', data: { field: 'askedFor', from: 'self', to: 'represented' } }
const particulars: NewEvent = { type: 'particularsRequested', rights: ['access'], data: { missing: ['record'] } }
const fee: NewEvent = {
  type: 'feeRequested',
  rights: ['access'],
  data: { amount: '25', currency: 'EUR', reason: 'further-copies' },
}
const extended: NewEvent = { type: 'extended', data: { grounds: ['complexity'] } }
const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const toErase: NewEvent = { type: 'rightDecided', data: { right: 'erasure', decision: 'granted', ground: null } }
const restricted: NewEvent = { type: 'restricted', rights: ['objection'], data: {} }
const weighed: NewEvent = { type: 'rightDecided', data: { right: 'objection', decision: 'granted', ground: null } }
const announced: NewEvent = { type: 'liftingAnnounced', rights: ['objection'], data: { liftsOn: '2026-03-20' } }

test.for<[FormVerbName, string, Parameters<typeof aSeenRequest>[0], ProblemCode]>([
  ['extension', 'was taken', { then: [extended] }, 'extended-already'],
  ['extension', 'was told', { then: [extended, left('2026-03-06', 2)] }, 'extended-already'],
  [
    'extension',
    'was told too late',
    { then: [extended, left('2026-04-07', 2)], today: '2026-04-08' },
    'extension-too-late',
  ],
  [
    'extension',
    'Virginia knows none for an appeal',
    { law: 'us-va-appeal', rights: ['appeal'] },
    'no-extension-in-law',
  ],
  ['extension', 'Brazil knows none', { law: 'br-lgpd' }, 'no-extension-in-law'],
  ['extension', 'came too late', { today: '2026-04-07' }, 'extension-too-late'],
  ['extension', 'must not wait', { rights: ['withdrawal'] }, 'carry-this-out-first'],
  [
    'reopening',
    'has an answer that has not left',
    { rights: ['access', 'erasure'], then: [decided, toErase, answered] },
    'not-in-this-state',
  ],
  ['extension', 'is answered', { then: [decided, answered] }, 'answer-on-its-way'],
  ['child', 'is for a grown person', { then: [forAnother] }, 'not-about-a-child'],
  ['clarification', 'was asked', { then: [clarification] }, 'clarification-already-asked'],
  ['clarification', 'is clear', { rights: ['marketing-objection'] }, 'nothing-to-clarify'],
  ['clarification', 'is decided', { then: [decided] }, 'right-decided-already'],
  ['clarified', 'was not asked', {}, 'clarification-not-asked'],
  ['authority', 'was asked', { then: [authority] }, 'authority-already-asked'],
  ['authority', 'is asked for oneself', {}, 'asks-for-themselves'],
  ['authority', 'waits for nobody', { rights: ['marketing-objection'] }, 'authority-not-needed'],
  ['authority-verdict', 'was not asked', {}, 'authority-not-asked'],
  ['particulars', 'the GDPR knows none', {}, 'particulars-not-in-law'],
  ['particulars', 'were asked', { law: 'za-paia', then: [particulars] }, 'particulars-already-asked'],
  ['completed', 'were not asked', {}, 'particulars-not-asked'],
  ['restriction', 'nothing is weighed', {}, 'nothing-to-restrict'],
  ['restriction', 'stands', { rights: ['objection'], then: [restricted] }, 'restricted-already'],
  ['lifting', 'nothing stands', { rights: ['objection'] }, 'not-restricted'],
  ['lifting', 'is still weighed', { rights: ['objection'], then: [restricted] }, 'decide-first'],
  ['lifting', 'was told', { rights: ['objection'], then: [restricted, weighed, announced] }, 'lifting-told-already'],
  ['lifted', 'was not told', { rights: ['objection'], then: [restricted, weighed] }, 'tell-before-lifting'],
  [
    'lifted',
    'its day has not come',
    { rights: ['objection'], then: [restricted, weighed, announced, left('2026-03-09', 4)], today: '2026-03-19' },
    'lifted-too-early',
  ],
  ['fee', 'California knows none', { law: 'us-ca-ccpa-optout' }, 'no-fee-in-law'],
  ['fee', 'was asked', { then: [fee] }, 'fee-already-asked'],
  ['payment', 'was not asked', {}, 'fee-not-asked'],
  ['identity-request', 'needs none', { rights: ['opt-out'] }, 'identity-not-needed'],
  ['acknowledgement', 'is on its way', { then: [{ type: 'acknowledged', data: {} }] }, 'acknowledgement-on-its-way'],
])('%s, where it %s: the page says so in place of the form', ([verb, , asked, code]) => {
  expect(verbObstacle(aSeenRequest(asked), verb)?.code).toBe(code)
})

test.for<[FormVerbName, Parameters<typeof aSeenRequest>[0]]>([
  ['extension', {}],
  ['extension', { law: 'us-co-appeal', rights: ['appeal'] }],
  ['extension', { law: 'us-co', rights: ['opt-out'] }],
  ['extension', { rights: ['withdrawal', 'access'] }],
  ['extension', { then: [extended, answered, { type: 'reopened', data: {} }] }],
  ['reopening', { rights: ['access', 'erasure'], then: [decided, toErase, answered, left('2026-03-09', 4)] }],
  ['clarification', {}],
  ['clarified', { then: [clarification] }],
  ['authority', { then: [forAnother] }],
  ['authority-verdict', { then: [authority] }],
  ['particulars', { law: 'za-paia' }],
  ['completed', { law: 'za-paia', then: [particulars] }],
  ['restriction', { rights: ['objection'] }],
  ['restriction', { rights: ['objection'], then: [{ type: 'notRestricted', rights: ['objection'], data: {} }] }],
  ['lifting', { rights: ['objection'], then: [restricted, weighed] }],
  [
    'lifted',
    { rights: ['objection'], then: [restricted, weighed, announced, left('2026-03-09', 4)], today: '2026-03-20' },
  ],
  ['fee', {}],
  ['payment', { then: [fee] }],
  ['identity-request', {}],
  ['acknowledgement', {}],
])('%s: the form is there where nothing stands against it', ([verb, asked]) => {
  expect(verbObstacle(aSeenRequest(asked), verb)).toBeUndefined()
})

test('a page about some rights offers those against which nothing stands, and names all of them where none is left', () => {
  const rights: Right[] = ['access', 'erasure', 'marketing-objection']
  expect(rightsFor(aSeenRequest({ rights, then: [decided] }), 'clarification')).toEqual(['erasure'])
  const both = aSeenRequest({ rights: ['marketing-objection', 'opt-out'] })
  expect(says(both, 'clarification')).toBe(
    'This is clear as it is and must not wait for an answer: marketing objection and opt-out.',
  )
})

function inState(state: RequestState, right: Right) {
  const confirmation = state === 'unconfirmed' ? 'awaited' : 'not-needed'
  return aSeenRequest({ rights: [right], confirmation, then: state === 'closed' ? [closed] : [] })
}

function says(request: Seen, verb: FormVerbName): string | null {
  const problem = verbObstacle(request, verb)
  return problem ? problemText(t, problem) : null
}
