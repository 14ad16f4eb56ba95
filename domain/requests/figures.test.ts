import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { EventData, NewEvent, RequestState } from './events'
import type { RequestFigures } from './figures'
import { isLate } from './lateness'
import { projectionOf, requestFigures } from './request'
import { accessHistory } from './testing/access-history'

const rule = { promise: { days: 30, from: 'receipt' as const }, calendar: weekendsOnly, lawOf: regimeOf }

const underLaws = (...to: RegimeId[]): NewEvent => ({
  type: 'corrected',
  data: { field: 'regimes', right: 'access', from: ['eu-gdpr'], to },
})
const decided: NewEvent = { type: 'rightDecided', data: { right: 'access', decision: 'granted', ground: null } }
const answered = (delivery: EventData['answered']['delivery'] = 'portal'): NewEvent => ({
  type: 'answered',
  data: { delivery },
})
const left = (on: Day, eventSequence: number): NewEvent => ({
  type: 'letterLeft',
  on,
  data: { letterId: 'x', kind: 'message', how: 'accepted', eventSequence },
})
const more: NewEvent = { type: 'extended', data: { grounds: ['complexity'] } }
const asked: NewEvent = { type: 'clarificationRequested', rights: ['access'], data: {} }
const told: NewEvent = { type: 'clarificationReceived', on: '2026-03-12', data: { channel: 'e-mail' } }
const reopened: NewEvent = { type: 'reopened', on: '2026-04-01', data: {} }
const without = (reason: EventData['closedWithoutAnswer']['reason']): NewEvent => ({
  type: 'closedWithoutAnswer',
  data: { reason },
})

const none: Partial<RequestFigures> = {
  answeredOn: null,
  answerDueOn: '2026-04-06',
  originalDueOn: '2026-04-06',
  promisedDueOn: '2026-04-04',
  extendedOn: null,
  pausedDays: 0,
  ending: null,
  latenessReason: null,
}

/** Received on Thursday 5 March 2026: due on 5 April, a Sunday, and so on Monday 6 (Regulation 1182/71 Art. 3(4)). */
test.for<[says: string, then: NewEvent[], figures: Partial<RequestFigures>]>([
  ['not answered yet', [], {}],
  ['answered in time', [decided, answered(), left('2026-04-06', 3)], { answeredOn: '2026-04-06', ending: 'answered' }],
  ['answered late', [decided, answered(), left('2026-04-07', 3)], { answeredOn: '2026-04-07', ending: 'answered' }],
  ['an answer that has not left is none', [decided, answered()], {}],
  [
    'further time (GDPR Art. 12(3)) moves the last day and not the first one',
    [more, left('2026-03-20', 2)],
    { answerDueOn: '2026-06-05', originalDueOn: '2026-04-06', extendedOn: '2026-03-20' },
  ],
  ['a notice that has not left gives no time', [more], {}],
  ['a notice after the last day gives none', [more, left('2026-04-07', 2)], {}],
  [
    'a pause that ended (UK GDPR Art. 12A(5)): 10 to 12 March',
    [underLaws('uk-gdpr'), asked, left('2026-03-10', 3), told],
    { answerDueOn: '2026-04-08', originalDueOn: '2026-04-08', promisedDueOn: '2026-04-07', pausedDays: 3 },
  ],
  [
    'a question that is open has no last day',
    [underLaws('uk-gdpr'), asked, left('2026-03-10', 3)],
    { answerDueOn: null, originalDueOn: null, promisedDueOn: null },
  ],
  [
    'an answer while the clock stands still ends the pause',
    [underLaws('uk-gdpr'), asked, left('2026-03-10', 3), decided, answered(), left('2026-03-14', 6)],
    {
      answeredOn: '2026-03-14',
      answerDueOn: null,
      originalDueOn: null,
      promisedDueOn: null,
      pausedDays: 4,
      ending: 'answered',
    },
  ],
  ['a question put after the last day takes nothing back', [underLaws('uk-gdpr'), asked, left('2026-04-10', 3)], {}],
  [
    'an answer given stays given when the request is taken up again',
    [decided, answered(), left('2026-03-20', 3), reopened, decided, answered(), left('2026-05-20', 7)],
    { answeredOn: '2026-03-20', ending: 'answered' },
  ],
  [
    'a question after the answer changes nothing of it',
    [underLaws('uk-gdpr'), decided, answered(), left('2026-03-20', 4), reopened, asked, left('2026-04-02', 7)],
    { answeredOn: '2026-03-20' },
  ],
  [
    'who asks who they are after the last day takes nothing back either',
    [underLaws('uk-gdpr'), { type: 'identityRequested', data: { method: 'call-back' } }, left('2026-04-10', 3)],
    {},
  ],
  ['no law: the promised day', [underLaws()], { answerDueOn: '2026-04-04', originalDueOn: '2026-04-04' }],
  [
    'answered because nobody confirmed the address',
    [decided, answered('e-mail'), left('2026-03-20', 3)],
    { answeredOn: '2026-03-20', ending: 'unconfirmed' },
  ],
  ['closed as spam', [without('spam')], { ending: 'spam' }],
  ['closed as a duplicate', [without('duplicate')], { ending: 'duplicate' }],
  ['withdrawn', [{ type: 'withdrawn', data: {} }], { ending: 'withdrawn' }],
  ['taken up again, it has not ended', [without('duplicate'), reopened], {}],
  [
    'the reason given last counts',
    [
      { type: 'latenessExplained', data: { reason: 'systems' } },
      { type: 'latenessExplained', data: { reason: 'approval' } },
    ],
    { latenessReason: 'approval' },
  ],
])('%s', ([, then, figures]) => {
  expect(requestFigures(accessHistory(then), rule)).toEqual({ figuresEdition: 1, ...none, ...figures })
})

test('what is kept of a right under a law has the same days', () => {
  const { rights } = projectionOf(accessHistory([more, left('2026-03-20', 2)]), rule)
  expect(rights).toMatchObject([{ regime: 'eu-gdpr', answerDueOn: '2026-06-05', originalDueOn: '2026-04-06' }])
})

test.for<[RequestState, Day | null, Day | null, Day, boolean]>([
  ['open', null, '2026-04-06', '2026-04-06', false],
  ['open', null, '2026-04-06', '2026-04-07', true],
  ['open', null, null, '2027-04-07', false],
  ['closed', '2026-04-06', '2026-04-06', '2026-05-01', false],
  ['closed', '2026-04-07', '2026-04-06', '2026-05-01', true],
  ['open', '2026-04-06', '2026-04-06', '2026-05-01', false],
  ['closed', null, '2026-04-06', '2026-05-01', false],
])('%s, answered on %s, due on %s, on %s: late is %s', ([state, answeredOn, answerDueOn, today, late]) => {
  expect(isLate({ answeredOn, answerDueOn }, { state }, today)).toBe(late)
})
