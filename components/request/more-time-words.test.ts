import { expect, test } from 'vitest'
import { weekendsOnly } from '@/domain/calendar/working-days'
import type { ClockFact } from '@/domain/deadlines/clock'
import { requestDeadline } from '@/domain/deadlines/request-deadline'
import type { RegimeId } from '@/domain/regimes/regime'
import { translator } from '@/messages/translator'
import { moreTimeWords } from './more-time-words'

const told: ClockFact = { type: 'extended', on: '2026-03-30', reasons: true, until: '2026-05-20' }

test.for<[RegimeId, readonly ClockFact[], string | null]>([
  ['eu-gdpr', [], 'More time is possible until 6 April 2026: with the notice the day would be 5 June 2026 (GDPR).'],
  ['ch-fadp', [], 'More time is possible until 4 April 2026: the notice names the new day (Switzerland: FADP).'],
  ['ch-fadp', [told], null],
  ['za-paia', [{ type: 'particularsRequested', on: '2026-03-06' }], null],
  ['th-pdpa', [], null],
])('%s: what more time would do, after %j', ([regime, facts, words]) => {
  const { rights } = requestDeadline({
    receivedOn: '2026-03-05',
    rights: [{ right: 'access', regimes: [regime] }],
    facts,
    calendar: weekendsOnly,
    promise: { off: true },
  })
  const [law] = rights.flatMap(({ laws }) => laws)
  expect(law && moreTimeWords({ t: translator('en'), language: 'en' }, law, undefined)).toBe(words)
})
