import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import { accessHistory } from '../requests/testing/access-history'
import type { Decision, NewEvent, RequestState } from '../requests/events'
import { factsOf } from '../requests/history'
import type { Right } from '../rights'
import { rightsToAsk } from '../tasks/rights-to-ask'
import { erasureDueOn, isCopyAwaited, undoneBeforeAnswer } from './erasure-after-collection'
import type { NotAwaitedReason } from './not-awaited-reasons'

const files = [
  { fileId: 'a', bytes: 5, sha256: 'aa' },
  { fileId: 'b', bytes: 5, sha256: 'bb' },
]
const granted = [decided('access', 'granted'), decided('erasure', 'granted')]
const onPage: NewEvent = { type: 'answered', data: { delivery: 'portal', files } }
/** The answer is the fourth event: received, two decisions, answered. */
const left: NewEvent = leaves('2026-03-10', 4)
const answered = [...granted, onPage, left]
const collected = [collects('a', '2026-03-11'), collects('b', '2026-03-12')]
const again: NewEvent = { type: 'answerAskedAgain', on: '2026-03-13', data: {} }

/** GDPR Arts 12(3), 15(3), 17(1). The answer left on Tuesday 10 March 2026; five working days from a Thursday end on a Thursday. */
test.for<[says: string, then: NewEvent[], isAwaited: boolean, dueOn: Day | null, state: RequestState]>([
  ['nobody has decided on the copy', [decided('erasure', 'granted')], true, null, 'open'],
  ['the copy was refused', [decided('access', 'refused'), decided('erasure', 'granted')], false, null, 'open'],
  ['there is nothing to copy', [decided('access', 'nothing-held'), decided('erasure', 'granted')], false, null, 'open'],
  ['the copy was taken back', [decided('access', 'withdrawn'), decided('erasure', 'granted')], false, null, 'open'],
  ['the copy is granted and not given', granted, true, null, 'open'],
  ['a part of it is', [decided('access', 'partly-granted'), decided('erasure', 'granted')], true, null, 'open'],
  ['the answer is written and has not left', [...granted, onPage], true, null, 'open'],
  ['it has left: the last day to collect it', answered, true, '2026-03-24', 'open'],
  ['one of two files was collected', [...answered, collects('a', '2026-03-11')], true, '2026-03-24', 'open'],
  ['both were: five working days', [...answered, ...collected], false, '2026-03-19', 'open'],
  [
    'the other was withdrawn: something is owed in its place',
    [...answered, collects('a', '2026-03-12'), withdraws('b')],
    true,
    '2026-03-24',
    'open',
  ],
  [
    'one that was collected was withdrawn, and a message says so',
    [...answered, ...collected, withdraws('b'), { type: 'messageSent', data: {} }],
    true,
    '2026-03-24',
    'open',
  ],
  [
    'nothing takes its place, as somebody has said',
    [...answered, ...collected, withdraws('b'), notAwaited('nothing-lost', '2026-03-16')],
    false,
    '2026-03-23',
    'open',
  ],
  ['collected and asked for again', [...answered, ...collected, again], true, '2026-03-24', 'open'],
  [
    'made available again after it was collected',
    [...answered, ...collected, again, { type: 'answerRenewed', on: '2026-03-16', data: {} }],
    false,
    '2026-03-23',
    'open',
  ],
  [
    'made available again',
    [...answered, { type: 'answerRenewed', on: '2026-04-01', data: {} }],
    true,
    '2026-04-15',
    'open',
  ],
  ['not waited for', [...answered, notAwaited('never-collected', '2026-03-26')], false, '2026-04-02', 'open'],
  [
    'asked for on paper and posted',
    [...answered, { type: 'paperAsked', data: {} }, leaves('2026-03-12', 6)],
    false,
    '2026-03-19',
    'open',
  ],
  [
    'left by post',
    [...granted, { type: 'answered', data: { delivery: 'post', files } }, leaves('2026-03-12', 4)],
    false,
    '2026-03-19',
    'open',
  ],
  [
    'stands in the answer itself',
    [
      ...granted,
      { type: 'answered', data: { delivery: 'portal', withoutFile: 'in-the-text' } },
      leaves('2026-03-12', 4),
    ],
    false,
    '2026-03-19',
    'open',
  ],
  [
    'a code that nobody has told opens it: the day is ours',
    [...granted, { type: 'answered', data: { delivery: 'portal', files, code: 'telephone' } }, left],
    true,
    '2026-03-24',
    'open',
  ],
])('%s', ([, then, isAwaited, dueOn, state]) => {
  const history = forBoth(then)
  const facts = factsOf(history)
  expect([isCopyAwaited(history, facts), erasureDueOn(history, facts, weekendsOnly), facts.state]).toEqual([
    isAwaited,
    dueOn,
    state,
  ])
})

test('erased before the answer as a reason says, it is answered and closed at once', () => {
  const done: NewEvent[] = [...granted, notAwaited('asked-so', '2026-03-09'), erased('2026-03-09'), onPage]
  const history = forBoth([...done, leaves('2026-03-10', 6)])
  expect(factsOf(history)).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
})

test('erased after the answer, it closes on the day the letter left that says so (GDPR Art. 12(3))', () => {
  const done = [...answered, ...collected, erased('2026-03-16')]
  expect(factsOf(forBoth(done))).toMatchObject({ state: 'open', closedOn: null })
  expect(factsOf(forBoth([...done, leaves('2026-03-17', 8)]))).toMatchObject({
    state: 'closed',
    closedOn: '2026-03-17',
  })
})

test('taken back after the answer, the erasure ends on that day', () => {
  const facts = factsOf(forBoth([...answered, { ...decided('erasure', 'withdrawn'), on: '2026-03-13' }]))
  expect(facts).toMatchObject({ state: 'closed', closedOn: '2026-03-13' })
})

test('before the answer nothing else waits: what is corrected is done first', () => {
  const history = forBoth([...granted, decided('correction', 'granted')])
  expect(undoneBeforeAnswer(history, factsOf(history))).toEqual(['correction'])
})

test('a system is asked to search, and to erase not before the copy is collected', () => {
  const ask = (then: NewEvent[]) => {
    const history = forBoth(then)
    return rightsToAsk('x', ['access', 'erasure'], { history, facts: factsOf(history) })
  }
  expect(ask(granted)).toEqual({ rights: ['access', 'erasure'], carryOut: [] })
  expect(ask(answered)).toEqual({ rights: ['erasure'], carryOut: [] })
  expect(ask([...answered, ...collected])).toEqual({ rights: ['erasure'], carryOut: ['erasure'] })
})

test('taken up again, a reason of before does not count', () => {
  const again: NewEvent[] = [...granted, notAwaited('asked-so', '2026-03-09'), erased('2026-03-09'), onPage]
  const reopened = forBoth([...again, leaves('2026-03-10', 6), { type: 'reopened', data: {} }])
  expect(isCopyAwaited(reopened, factsOf(reopened))).toBe(true)
})

/** A request for a copy and for erasure, and for a correction where that is decided. */
function forBoth(then: readonly NewEvent[]) {
  const [received, ...rest] = accessHistory(then)
  const isCorrected = then.some(({ type, data }) => type === 'rightDecided' && data.right === 'correction')
  const asked: Right[] = ['access', 'erasure', ...(isCorrected ? (['correction'] as const) : [])]
  const rights = asked.map((right) => ({ right, regimes: ['eu-gdpr' as const] }))
  if (received?.type !== 'received') throw new Error('A history without receipt')
  return [{ ...received, data: { ...received.data, rights } }, ...rest]
}

function decided(right: Right, decision: Decision): NewEvent {
  return { type: 'rightDecided', data: { right, decision, ground: null } }
}

function erased(on: Day): NewEvent {
  return { type: 'rightDone', on, data: { right: 'erasure' } }
}

function collects(fileId: string, on: Day): NewEvent {
  return { type: 'answerDownloaded', on, data: { fileId } }
}

function withdraws(fileId: string): NewEvent {
  return { type: 'answerFileWithdrawn', on: '2026-03-13', data: { fileId } }
}

function notAwaited(because: NotAwaitedReason, on: Day): NewEvent {
  return { type: 'copyNotAwaited', on, data: { because } }
}

function leaves(on: Day, eventSequence: number): NewEvent {
  return {
    type: 'letterLeft',
    on,
    data: { letterId: `${eventSequence}`, kind: 'answer-ready', how: 'accepted', eventSequence },
  }
}
