import { expect, test } from 'vitest'
import type { ClockFactType } from '../deadlines/clock'
import { questionSources } from './question-sources'
import type { RegimeId } from './regime'
import { regimeOf } from './regimes'

test.for<[ClockFactType, RegimeId[], string[]]>([
  ['authorityRequested', ['eu-gdpr'], ['GDPR Art. 12(6); EDPB Guidelines 01/2022, section 3.4 and para. 159']],
  ['identityRequested', ['us-ca-ccpa'], []],
  ['identityRequested', ['us-ca-ccpa', 'uk-gdpr'], ['UK GDPR Art. 12(6) and UK GDPR Art. 12A(2)']],
  [
    'particularsRequested',
    ['za-paia', 'za-paia'],
    ['PAIA ss. 53(2) and 56(1): after the particulars required have been received'],
  ],
  ['feeRequested', ['ch-fadp'], ['DPO Art. 19(3): the period begins on expiry of the ten-day reflection period']],
])('%s under %j: %j', ([asks, ids, sources]) => {
  expect(
    questionSources(
      ids.map((id) => regimeOf(id)),
      asks,
    ),
  ).toEqual(sources)
})
