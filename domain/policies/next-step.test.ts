import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { regimeOf } from '../regimes/regimes'
import type { EventData, EventType, RequestEvent } from '../requests/events'
import { factsOf } from '../requests/history'
import type { Right } from '../rights'
import { nextStep } from './next-step'

type Fact = { [Type in EventType]: { type: Type; data: EventData[Type]; rights?: Right[] } }[EventType]

function received(confirmation: 'awaited' | 'not-needed', ...rights: Right[]): Fact {
  const asked = rights.map((right) => ({ right, regimes: ['eu-gdpr' as const] }))
  return { type: 'received', data: { channel: 'form', rights: asked, language: 'en', confirmation } }
}

function historyOf(facts: Fact[]): RequestEvent[] {
  const on: Day = '2026-03-05'
  const same = { on, at: '2026-03-05T12:00:00Z', actor: { kind: 'public' } as const, entryId: null, rights: null }
  return facts.map((fact, index) => ({ ...same, ...fact, sequence: index + 1 }))
}

const assigned: Fact = { type: 'assigned', data: { assigneeId: 'ruth' } }
const noDoubt: Fact = { type: 'identityNotDoubted', data: { reason: 'known' } }
const granted: Fact = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const deleted: Fact = { type: 'rightDecided', data: { right: 'erasure', decision: 'granted', ground: null } }

const files = [{ fileId: 'a', bytes: 5, sha256: 'aa' }]
const answered: Fact[] = [
  ...[received('not-needed', 'access', 'erasure'), assigned, noDoubt, granted, deleted],
  { type: 'answered', data: { delivery: 'portal', files } },
]
const left: Fact = {
  type: 'letterLeft',
  data: { letterId: 'x', kind: 'answer-ready', how: 'accepted', eventSequence: 6 },
}
const had: Fact = { type: 'answerDownloaded', data: { fileId: 'a' } }

test.for<[string, Fact[], object]>([
  ['an unconfirmed request is taken up', [received('awaited', 'access')], { step: 'accept' }],
  ['a confirmed one is given to somebody', [received('not-needed', 'access')], { step: 'assign' }],
  ['an objection to marketing is done at once', [received('not-needed', 'marketing-objection')], { step: 'objection' }],
  ['who asks comes before what they get', [received('not-needed', 'access'), assigned], { step: 'identity' }],
  [
    'a proof that was asked for is judged',
    [received('not-needed', 'access'), assigned, { type: 'identityRequested', data: { method: 'account' } }],
    { step: 'identity-verdict' },
  ],
  [
    'what needs no identity does not wait for it',
    [received('not-needed', 'access', 'marketing-objection'), assigned],
    { step: 'decide', right: 'marketing-objection' },
  ],
  [
    'what is clear is decided',
    [received('not-needed', 'access'), assigned, noDoubt],
    { step: 'decide', right: 'access' },
  ],
  [
    'a question about one right leaves the others',
    [
      received('not-needed', 'access', 'erasure'),
      assigned,
      noDoubt,
      { type: 'clarificationRequested', data: {}, rights: ['access'] },
    ],
    { step: 'decide', right: 'erasure' },
  ],
  [
    'a question about all of it is answered first',
    [received('not-needed', 'access'), assigned, noDoubt, { type: 'clarificationRequested', data: {} }],
    { step: 'clarification' },
  ],
  [
    'an objection asks first whether the data is restricted (GDPR Art. 18(1)(d))',
    [received('not-needed', 'objection'), assigned],
    { step: 'restriction', right: 'objection' },
  ],
  [
    'then it goes on as ever',
    [received('not-needed', 'correction'), assigned, { type: 'notRestricted', data: {}, rights: ['correction'] }],
    { step: 'identity' },
  ],
  [
    'what is still restricted when the request is closed is lifted (GDPR Art. 18(3))',
    [
      received('not-needed', 'objection'),
      { type: 'restricted', data: {}, rights: ['objection'] },
      { type: 'withdrawn', data: {} },
    ],
    { step: 'lifting', right: 'objection' },
  ],
  [
    'granted is not done',
    [received('not-needed', 'erasure'), assigned, noDoubt, deleted],
    { step: 'carry-out', right: 'erasure' },
  ],
  ['then the answer is written', [received('not-needed', 'access'), assigned, noDoubt, granted], { step: 'answer' }],
  [
    'somebody else reads what was laid before them',
    [received('not-needed', 'access'), assigned, noDoubt, granted, { type: 'answerDrafted', data: {} }],
    { step: 'approval' },
  ],
  [
    'but not while whoever asks must show that they act for the person (GDPR Art. 5(1)(f))',
    [
      received('not-needed', 'access'),
      assigned,
      noDoubt,
      granted,
      { type: 'authorityRequested', data: { proof: 'written-authority' }, rights: ['erasure'] },
    ],
    { step: 'authority' },
  ],
  [
    'then it must leave',
    [received('not-needed', 'access'), assigned, noDoubt, granted, { type: 'answered', data: { delivery: 'portal' } }],
    { step: 'wait' },
  ],
  [
    'spam is looked at again',
    [received('awaited', 'access'), { type: 'markedSpam', data: {} }],
    { step: 'unmark-spam' },
  ],
  [
    'a held request is released, or marked as spam, before anything else is done',
    [received('awaited', 'access'), { type: 'held', data: { because: 'many-requests' } }],
    { step: 'release' },
  ],
  [
    'a released one is like any other',
    [
      received('awaited', 'access'),
      { type: 'held', data: { because: 'many-requests' } },
      { type: 'released', data: {} },
    ],
    { step: 'accept' },
  ],
  [
    'an erasure that waits for the copy does not hold up the answer',
    [received('not-needed', 'access', 'erasure'), assigned, noDoubt, granted, deleted],
    { step: 'answer' },
  ],
  ['once that has left, the copy is to be collected', [...answered, left], { step: 'awaits-collection' }],
  ['collected, it is carried out', [...answered, left, had], { step: 'carry-out', right: 'erasure' }],
  [
    'nothing is waited for once it is done but the letter that says so',
    [...answered, left, had, { type: 'rightDone', data: { right: 'erasure' } }],
    { step: 'wait' },
  ],
  ['closed is closed', [received('not-needed', 'access'), { type: 'withdrawn', data: {} }], { step: 'closed' }],
])('%s', ([, facts, step]) => {
  const history = historyOf(facts)
  expect(
    nextStep({ facts: factsOf(history), history, lawOf: regimeOf, today: '2026-03-09', stuckLetterId: undefined }),
  ).toEqual(step)
})

test('a letter that nobody could deliver comes before everything else', () => {
  const history = historyOf([received('not-needed', 'access')])
  expect(
    nextStep({ facts: factsOf(history), history, lawOf: regimeOf, today: '2026-03-09', stuckLetterId: 'letter' }),
  ).toEqual({
    step: 'fulfil-letter',
    letterId: 'letter',
  })
})

test('a copy that was not collected in its time is for staff to decide on', () => {
  const history = historyOf([...answered, left])
  const known = { facts: factsOf(history), history, lawOf: regimeOf, stuckLetterId: undefined }
  expect(nextStep({ ...known, today: '2026-03-19' })).toEqual({ step: 'awaits-collection' })
  expect(nextStep({ ...known, today: '2026-03-20' })).toEqual({ step: 'never-collected' })
})
