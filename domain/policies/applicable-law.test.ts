import { expect, test } from 'vitest'
import type { RegimeId } from '../regimes/regime'
import type { Right } from '../rights'
import { lawsFor } from './applicable-law'

const rows: { under: RegimeId[]; right: Right; by: RegimeId[]; because: string }[] = [
  { under: ['eu-gdpr'], right: 'access', by: ['eu-gdpr'], because: 'GDPR Art. 15' },
  { under: ['uk-gdpr'], right: 'complaint', by: ['uk-complaint-ack'], because: 'Data Protection Act 2018 s. 164A' },
  { under: ['us-ca-ccpa'], right: 'opt-out', by: ['us-ca-ccpa-optout'], because: '11 CCR 7026' },
  { under: ['us-ca-ccpa'], right: 'disclosure', by: ['us-ca-shine-the-light'], because: 'Civil Code 1798.83' },
  { under: ['us-ca-ccpa'], right: 'unsure', by: ['us-ca-ccpa'], because: 'judged as access' },
  { under: ['us-va', 'us-ut'], right: 'appeal', by: ['us-va-appeal'], because: 'Utah knows no appeal' },
  { under: ['us-ut'], right: 'appeal', by: ['us-ut'], because: 'no law gives it, and it is answered all the same' },
  { under: ['eu-gdpr', 'us-ca-ccpa'], right: 'erasure', by: ['eu-gdpr', 'us-ca-ccpa'], because: 'both give it' },
  { under: ['eu-gdpr', 'us-ca-ccpa'], right: 'objection', by: ['eu-gdpr'], because: 'GDPR Art. 21(1)' },
  {
    under: ['vn-pdpl-access'],
    right: 'erasure',
    by: ['vn-pdpl-erase'],
    because: 'the third party is for staff to name',
  },
  { under: [], right: 'access', by: ['default-30d'], because: 'no law was declared' },
]

test.for(rows)('under $under, $right is judged by $by: $because', ({ under, right, by }) => {
  expect(lawsFor(right, { regimes: under, noStatuteApplies: false })).toEqual(by)
})

test('where the organisation says that no statute applies, the house rule stands as law', () => {
  expect(lawsFor('access', { regimes: ['eu-gdpr'], noStatuteApplies: true })).toEqual(['default-30d'])
})
