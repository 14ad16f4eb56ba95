import { expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { weekendsOnly } from '@/domain/calendar/working-days'
import { type RequestDeadlineInput, requestDeadline } from '@/domain/deadlines/request-deadline'
import { regimeOf } from '@/domain/regimes/regimes'
import { foundationOf } from '@/domain/requests/foundation'
import { translator } from '@/messages/translator'
import { requestSentence } from './answer-sentence'

const easterMonday = new Set<Day>(['2026-04-06'])
const names = new Map<Day, string>([['2026-04-06', 'Easter Monday']])

function sentence(given: Partial<RequestDeadlineInput>, withSources = false): string {
  const deadline = requestDeadline({
    receivedOn: '2026-01-31',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    facts: [],
    calendar: { ...weekendsOnly, holidays: easterMonday, names },
    promise: { off: true },
    ...given,
  })
  const rests = foundationOf(deadline, regimeOf)
  return requestSentence(deadline, { t: translator('en'), language: 'en', rests, withSources })
}

test.for<[string, string, Partial<RequestDeadlineInput>]>([
  [
    'a clipped month that ends on a weekend (Regulation 1182/71 Art. 3)',
    'We received your request on 31 January 2026 and will answer by 2 March 2026 at the latest, because the law gives us one month to 28 February 2026 and 28 February 2026 is a Saturday.',
    {},
  ],
  [
    'a Sunday before a holiday (EDPB Guidelines 01/2022, para. 161)',
    'We received your request on 5 March 2026 and will answer by 7 April 2026 at the latest, because the law gives us one month, 5 April 2026 is a Sunday and 6 April 2026 is Easter Monday.',
    { receivedOn: '2026-03-05' },
  ],
  [
    'the promise, where it is earlier',
    'We will answer by 1 April 2026 at the latest, because we promise an answer within 30 days from 2 March 2026.',
    { receivedOn: '2026-03-02', promise: { days: 30, from: 'receipt' } },
  ],
  [
    'thirty days where no statute applies (house rule)',
    'We received your request on 2 March 2026 and will answer by 1 April 2026 at the latest, because our own rule gives us 30 days.',
    { receivedOn: '2026-03-02', rights: [{ right: 'access', regimes: ['default-30d'] }] },
  ],
  [
    'thirty days from the confirmation (a published policy)',
    'We received your request on 2 March 2026 and will answer by 4 April 2026 at the latest, because the time began on 5 March 2026, when the e-mail address was confirmed and our own rule gives us 30 days from then.',
    {
      receivedOn: '2026-03-02',
      rights: [{ right: 'access', regimes: ['policy-30d-from-confirmation'] }],
      facts: [{ type: 'emailConfirmed', on: '2026-03-05' }],
    },
  ],
  [
    'a longer time for a right that the law does not give (GDPR Arts 15 to 22 know no appeal)',
    'We received your request on 2 March 2026 and will answer by 2 June 2026 at the latest, because our own rule allows 3 months in all, as we told you when we needed more time.',
    {
      receivedOn: '2026-03-02',
      rights: [{ right: 'appeal', regimes: ['eu-gdpr'] }],
      facts: [{ type: 'extended', on: '2026-03-20', reasons: true }],
    },
  ],
  [
    'more time, and a pause before it (GDPR Art. 12(3))',
    'We received your request on 2 March 2026 and will answer by 4 June 2026 at the latest, because the law allows 3 months in all, as we told you when we needed more time and the 2 days on which the time stood still are added.',
    {
      receivedOn: '2026-03-02',
      facts: [
        { type: 'identityRequested', on: '2026-03-03' },
        { type: 'identityVerified', on: '2026-03-05' },
        { type: 'extended', on: '2026-03-20', reasons: true },
      ],
    },
  ],
  [
    'a clock that was started afresh (UK GDPR Art. 12A(2))',
    'We received your request on 2 March 2026 and will answer by 7 April 2026 at the latest, because the time began afresh on 5 March 2026, when it was settled who asks, the law gives us one month from then, 5 April 2026 is a Sunday and 6 April 2026 is Easter Monday.',
    {
      receivedOn: '2026-03-02',
      rights: [{ right: 'access', regimes: ['uk-gdpr'] }],
      facts: [
        { type: 'identityRequested', on: '2026-03-03' },
        { type: 'identityVerified', on: '2026-03-05' },
      ],
    },
  ],
  [
    'a clock that stands still',
    'The time for our answer stands still since 3 March 2026, until we have what we asked you for.',
    { receivedOn: '2026-03-02', facts: [{ type: 'identityRequested', on: '2026-03-03' }] },
  ],
  [
    'a law without a number of days (Business and Professions Code 22581)',
    'The law sets no number of days for this: we answer as soon as we can.',
    { rights: [{ right: 'content-removal', regimes: ['us-ca-minor-removal'] }] },
  ],
])('%s is told to the person in one sentence', ([, words, given]) => {
  expect(sentence(given)).toBe(words)
})

test('the sentence for a letter names no article for what the organisation promises of its own accord', () => {
  const promised = sentence({ receivedOn: '2026-03-02', promise: { days: 30, from: 'receipt' } }, true)
  expect(promised).toBe(
    'We will answer by 1 April 2026 at the latest, because we promise an answer within 30 days from 2 March 2026.',
  )
})

test('the sentence for a letter names no article for a rule of the organisation’s own', () => {
  const own = { receivedOn: '2026-03-02', rights: [{ right: 'access', regimes: ['default-30d'] }] } as const
  expect(sentence(own, true)).toBe(
    'We received your request on 2 March 2026 and will answer by 1 April 2026 at the latest, because our own rule gives us 30 days.',
  )
})

test('the sentence for a letter names the article of each reason', () => {
  expect(sentence({ receivedOn: '2026-03-02' }, true)).toBe(
    'We received your request on 2 March 2026 and will answer by 2 April 2026 at the latest, because the law gives us one month (GDPR Art. 12(3), first sentence; Regulation 1182/71 Art. 3(1) and 3(2)(c)).',
  )
})
