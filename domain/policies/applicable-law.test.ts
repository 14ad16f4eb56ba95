import { expect, test } from 'vitest'
import type { RegimeId } from '../regimes/regime'
import type { Right } from '../rights'
import { declaredLawIds } from '../regimes/regimes'
import { territoryOf } from '../regimes/territories'
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

const texasAndCalifornia = { regimes: ['us-tx', 'us-ca-ccpa'] as RegimeId[], noStatuteApplies: false }

test.for<[string, string | null, RegimeId[]]>([
  [
    'a Texan is judged by the law of Texas (Tex. Bus. & Com. Code 541.001(7): a consumer is a resident)',
    'US-TX',
    ['us-tx'],
  ],
  ['a Californian by that of California (Cal. Civ. Code 1798.140(i))', 'US-CA', ['us-ca-ccpa']],
  ['of somebody in the United States no state is known', 'US', ['us-tx', 'us-ca-ccpa']],
  ['who did not say is judged by all, and the earliest day binds', null, ['us-tx', 'us-ca-ccpa']],
  ['where no law is for residents of that place, all of the controller stand', 'DE', ['us-tx', 'us-ca-ccpa']],
])('residence: %s', ([, residence, laws]) => {
  expect(lawsFor('access', texasAndCalifornia, residence)).toEqual(laws)
})

test('the GDPR follows the controller and not the person (GDPR Art. 3(1))', () => {
  const laws = { regimes: ['eu-gdpr', 'us-tx'] as RegimeId[], noStatuteApplies: false }
  expect(lawsFor('access', laws, 'US-TX')).toEqual(['eu-gdpr', 'us-tx'])
  expect(lawsFor('access', laws, 'BR')).toEqual(['eu-gdpr'])
})

test.for<[string, string | null, RegimeId[]]>([
  ['somebody in Vietnam is judged by its law alone', 'VN', ['vn-pdpl-erase']],
  ['somebody in Germany by the GDPR too (Art. 3(2))', 'DE', ['vn-pdpl-erase', 'eu-gdpr']],
  ['somebody in Norway too (EEA Agreement)', 'NO', ['vn-pdpl-erase', 'eu-gdpr']],
  ['somebody in Brazil by that of the organisation', 'BR', ['vn-pdpl-erase']],
  ['who did not say by both, and the earlier day binds', null, ['vn-pdpl-erase', 'eu-gdpr']],
])('a controller in Vietnam that declares the GDPR: %s', ([, residence, laws]) => {
  const hanoi = { regimes: ['vn-pdpl-access', 'eu-gdpr'] as RegimeId[], noStatuteApplies: false, country: 'VN' }
  expect(lawsFor('erasure', hanoi, residence)).toEqual(laws)
})

test('a controller abroad that declares the GDPR alone answers everybody by it', () => {
  const chicago = { regimes: ['eu-gdpr'] as RegimeId[], noStatuteApplies: false, country: 'US' }
  for (const residence of ['US', 'FR', null]) expect(lawsFor('access', chicago, residence)).toEqual(['eu-gdpr'])
})

test('every law that can be declared says whose requests it is about, and where that stands', () => {
  for (const id of declaredLawIds) {
    const { value, source } = territoryOf(id)
    const isState = id.startsWith('us-')
    expect(value === 'everyone', id).toBe(!isState)
    expect(source, id).not.toContain('house rule')
  }
})
