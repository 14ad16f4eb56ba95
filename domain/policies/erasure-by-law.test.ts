import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { accessHistory } from '../requests/testing/access-history'
import type { NewEvent } from '../requests/events'
import { deadlineOf, projectionOf } from '../requests/request'
import type { Right } from '../rights'

const rule = { promise: { off: true }, calendar: weekendsOnly, lawOf: regimeOf } as const

/** Received on 5 March 2026. Cal. Civ. Code 1798.130(a)(2)(A): 45 days to delete. Decree 356/2025: 20. GDPR Art. 12(3): an answer. */
test.for<[says: string, law: RegimeId, then: NewEvent[], dueOn: Day, binds: string]>([
  ['California, before the files are over', 'us-ca-ccpa', answered('2026-04-10'), '2026-04-19', 'erasure-by-law'],
  [
    'California, before our five working days are over',
    'us-ca-ccpa',
    [...answered('2026-04-10'), collects('2026-04-13')],
    '2026-04-19',
    'erasure-by-law',
  ],
  ['California, where ours comes first', 'us-ca-ccpa', answered('2026-03-10'), '2026-03-24', 'erasure'],
  ['Vietnam', 'vn-pdpl-erase', answered('2026-03-20'), '2026-03-25', 'erasure-by-law'],
  ['the GDPR, whose day the answer has kept', 'eu-gdpr', answered('2026-04-01'), '2026-04-15', 'erasure'],
  [
    'deleted, and the letter that says so has not left',
    'us-ca-ccpa',
    [
      ...answered('2026-04-13'),
      collects('2026-04-14'),
      { type: 'rightDone', on: '2026-04-15', data: { right: 'erasure' } },
    ],
    '2026-04-21',
    'erasure',
  ],
])('the day of the law is not hidden behind ours: %s', ([, law, then, dueOn, binds]) => {
  const history = forBoth(law, then)
  expect(deadlineOf(history, rule)).toMatchObject({ dueOn, binds })
  expect(projectionOf(history, rule)).toMatchObject({ dueOn, queueOn: dueOn, erasureDueOn: dueOn, binds })
})

function forBoth(law: RegimeId, then: readonly NewEvent[]) {
  const [received, ...rest] = accessHistory(then)
  if (received?.type !== 'received') throw new Error('A history without receipt')
  const rights = (['access', 'erasure'] as const).map((right) => ({ right, regimes: [law] }))
  return [{ ...received, data: { ...received.data, rights } }, ...rest]
}

function answered(on: Day): NewEvent[] {
  const files = [{ fileId: 'a', bytes: 5, sha256: 'aa' }]
  return [
    granted('access'),
    granted('erasure'),
    { type: 'answered', on, data: { delivery: 'portal', files } },
    { type: 'letterLeft', on, data: { letterId: 'x', kind: 'answer-ready', how: 'accepted', eventSequence: 4 } },
  ]
}

function granted(right: Right): NewEvent {
  return { type: 'rightDecided', data: { right, decision: 'granted', ground: null } }
}

function collects(on: Day): NewEvent {
  return { type: 'answerDownloaded', on, data: { fileId: 'a' } }
}
