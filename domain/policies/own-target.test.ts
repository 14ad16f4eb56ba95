import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import { regimeOf } from '../regimes/regimes'
import type { NewEvent, RequestEvent } from '../requests/events'
import { factsOf } from '../requests/history'
import { projectionOf } from '../requests/request'
import type { Right } from '../rights'
import { targetOnOf } from './own-target'

const rule = { promise: { off: true }, calendar: weekendsOnly, lawOf: regimeOf } as const

const granted = (right: Right): NewEvent => ({
  type: 'rightDecided',
  rights: [right],
  data: { right, decision: 'granted', ground: null },
})
const carriedOut = (right: Right): NewEvent => ({ type: 'rightDone', rights: [right], data: { right } })

/** Received on Thursday 5 March 2026: two working days after are Monday 9 March. */
test.for<[string, Right[], NewEvent[], string | null]>([
  [
    'an objection to marketing is carried out in two working days (GDPR Art. 21(3))',
    ['marketing-objection'],
    [],
    '2026-03-09',
  ],
  ['so is an opt-out, whose law names fifteen business days (11 CCR 7026(f))', ['opt-out'], [], '2026-03-09'],
  ['beside other rights it is due just as soon', ['access', 'marketing-objection'], [], '2026-03-09'],
  ['granted is not carried out', ['marketing-objection'], [granted('marketing-objection')], '2026-03-09'],
  [
    'what is carried out has no target any more, though the answer is owed',
    ['access', 'marketing-objection'],
    [granted('marketing-objection'), carriedOut('marketing-objection')],
    null,
  ],
  ['what is weighed has none: a month is for that', ['objection', 'erasure', 'access'], [], null],
])('%s', ([, rights, then, targetOn]) => {
  expect(targetOnOf(factsOf(history(rights, then)), weekendsOnly)).toBe(targetOn)
})

test('a holiday between is no working day', () => {
  const closedOnFriday = { ...weekendsOnly, holidays: new Set(['2026-03-06']) } as unknown as typeof weekendsOnly
  expect(targetOnOf(factsOf(history(['marketing-objection'])), closedOnFriday)).toBe('2026-03-10')
})

test('it orders the queue, and moves neither the law’s day nor what reports count (GDPR Art. 12(3))', () => {
  const { dueOn, queueOn, targetOn, binds, answerDueOn } = projectionOf(
    history(['access', 'marketing-objection']),
    rule,
  )
  expect({ dueOn, queueOn, targetOn, binds, answerDueOn }).toEqual({
    dueOn: '2026-04-06',
    queueOn: '2026-03-09',
    targetOn: '2026-03-09',
    binds: 'law',
    answerDueOn: '2026-04-06',
  })
})

function history(rights: Right[], then: NewEvent[] = []): RequestEvent[] {
  const asked = rights.map((right) => ({ right, regimes: ['eu-gdpr' as const] }))
  const received: NewEvent = {
    type: 'received',
    data: { channel: 'form', rights: asked, language: 'en', confirmation: 'not-needed' },
  }
  const same = { on: '2026-03-05', at: '2026-03-05T12:00:00Z', actor: { kind: 'public' }, entryId: null, rights: null }
  return [received, ...then].map((event, index) => ({ ...same, ...event, sequence: index + 1 }) as RequestEvent)
}
