import { expect, test } from 'vitest'
import type { RegimeId } from '../regimes/regime'
import type { Challenge } from '../requests/links'
import type { Decision } from '../requests/events'
import type { Right } from '../rights'
import { challengesGiven, lawsOfChallenge } from './challenges'
import { complaintRoutesOf } from './complaint-routes'

test.for<[string, RegimeId[], string, Challenge[], RegimeId[]]>([
  [
    'Virginia gives an appeal, with sixty days (Va. Code 59.1-577 C)',
    ['us-va'],
    '2026-03-05',
    ['appeal'],
    ['us-va-appeal'],
  ],
  ['so does Colorado, with forty-five (C.R.S. 6-1-1306)', ['us-co'], '2026-03-05', ['appeal'], ['us-co-appeal']],
  ['Delaware gives one whose days were not found', ['us-de'], '2026-03-05', ['appeal'], ['us-de']],
  [
    'of a law made for one right alone it is that of the whole law',
    ['us-ct-consent-revocation'],
    '2026-03-05',
    ['appeal'],
    ['us-ct-appeal'],
  ],
  ['Utah gives none', ['us-ut'], '2026-03-05', ['review'], ['us-ut']],
  ['nor does California', ['us-ca-ccpa'], '2026-03-05', ['review'], ['us-ca-ccpa']],
  [
    'the United Kingdom gives a complaint since 19 June 2026 (DPA 2018 s. 164A)',
    ['uk-gdpr'],
    '2026-06-19',
    ['complaint'],
    ['uk-complaint-ack'],
  ],
  ['and none before', ['uk-gdpr'], '2026-06-18', ['review'], ['uk-complaint-ack']],
  [
    'the GDPR leads to an authority, and we look again all the same',
    ['eu-gdpr'],
    '2026-07-01',
    ['review'],
    ['eu-gdpr'],
  ],
  ['so we do where no statute applies', ['default-30d'], '2026-07-01', ['review'], ['default-30d']],
])('%s', ([, regimes, today, given, judgedBy]) => {
  const asked = [{ right: 'access' as const, regimes }]
  expect(challengesGiven(asked, today as never)).toEqual(given)
  expect(lawsOfChallenge(given[0] ?? 'review', asked)).toEqual(judgedBy)
})

test.for<[string, Right, Decision, RegimeId, string[]]>([
  ['a refusal names the appeal and not the Attorney General', 'access', 'refused', 'us-va', ['appeal']],
  ['an appeal that failed names the Attorney General of the state', 'appeal', 'refused', 'us-va-appeal', ['US-VA']],
  ['one that was heard in part has failed in part', 'appeal', 'partly-granted', 'us-co-appeal', ['US-CO']],
  ['one that was heard names nobody', 'appeal', 'granted', 'us-va-appeal', []],
  ['a state whose days for an appeal were not found names its own', 'appeal', 'refused', 'us-de', ['US-DE']],
])('%s (Va. Code 59.1-577 C)', ([, right, decision, regime, named]) => {
  const routes = complaintRoutesOf({
    regimes: [regime],
    rights: [right],
    receivedOn: '2026-03-05',
    decisions: [{ right, decision }],
  })
  expect(routes.map(({ to, state }) => state ?? to)).toEqual(named)
})

test('while nothing is decided nobody is sent to the Attorney General', () => {
  const asked = { regimes: ['us-va-appeal'], rights: ['appeal'], receivedOn: '2026-03-05', decisions: [] } as const
  expect(complaintRoutesOf(asked)).toEqual([])
})
