import { expect, test } from 'vitest'
import type { RegimeId } from './regime'
import { regimeIds } from './regimes'
import { covers, dependsOnResidence, territoryOf } from './territories'

test('laws of US states are about their residents, parts of a law about those of the whole; others follow the controller', () => {
  const residents = regimeIds.flatMap((id) => {
    const { value } = territoryOf(id)
    return value === 'everyone' ? [] : [`${id} ${value.residentsOf}`]
  })
  expect(residents.filter((line) => !/^us-[a-z]{2} /.test(line))).toEqual([
    'us-ca-ccpa US-CA',
    'us-ca-ccpa-optout US-CA',
    'us-ca-shine-the-light US-CA',
    'us-ca-minor-removal US-CA',
    'us-va-appeal US-VA',
    'us-ct-appeal US-CT',
    'us-tx-appeal US-TX',
    'us-or-appeal US-OR',
    'us-nj-appeal US-NJ',
    'us-co-appeal US-CO',
    'us-mn-appeal US-MN',
    'us-ct-consent-revocation US-CT',
    'us-ri-consent-revocation US-RI',
  ])
  expect(residents).toContain('us-tx US-TX')
  expect(residents).toHaveLength(regimeIds.filter((id) => id.startsWith('us-')).length)
})

test('every territory says where it is read, and that nobody has confirmed the reading', () => {
  for (const id of regimeIds) {
    const { source, confirmed } = territoryOf(id)
    expect([id, source.length > 9, confirmed]).toEqual([id, true, false])
  }
  expect(territoryOf('default-30d').source).toBe('A house rule is for whoever asks')
  expect(territoryOf('us-tx').source).toMatch(/: a consumer is a resident of the state$/)
})

/** The GDPR reaches a controller from elsewhere for the people who are in the Union (Art. 3(2)), and the Area (EEA Agreement). */
test.for<[id: RegimeId, residence: string | null, country: string | undefined, is: boolean]>([
  ['eu-gdpr', 'US', 'DE', true],
  ['eu-gdpr', 'US', undefined, true],
  ['eu-gdpr', 'US', 'US', false],
  ['eu-gdpr', 'DE', 'US', true],
  ['eu-gdpr', 'NO', 'US', true],
  ['eu-gdpr', 'GB', 'US', false],
  ['eu-gdpr', null, 'US', true],
  ['uk-gdpr', 'GB', 'DE', true],
  ['uk-gdpr', 'DE', 'DE', false],
  ['uk-gdpr', 'DE', 'GB', true],
  ['uk-complaint-ack', 'DE', 'DE', false],
  ['uk-complaint-ack', 'GB', 'DE', true],
  ['us-tx', 'US-TX', 'US', true],
  ['us-tx', 'US', 'US', true],
  ['us-tx', 'US-CA', 'US', false],
  ['us-tx', 'TX', 'US', false],
  ['us-tx', 'DE', 'DE', false],
  ['us-tx', null, 'DE', true],
  ['us-ca-ccpa-optout', 'US-CA', 'US', true],
  ['br-lgpd', 'DE', 'DE', true],
  ['default-30d', 'VN', 'DE', true],
])('%s is about somebody who lives in %s, for a controller in %s: %s', ([id, residence, country, is]) => {
  expect(covers(id, residence, country)).toBe(is)
})

test.for<[id: RegimeId, country: string | undefined, does: boolean]>([
  ['us-tx', 'US', true],
  ['us-tx', undefined, true],
  ['eu-gdpr', 'FR', false],
  ['eu-gdpr', undefined, false],
  ['eu-gdpr', 'US', true],
  ['uk-complaint-ack', 'GB', false],
  ['uk-complaint-ack', 'US', true],
  ['br-lgpd', 'US', false],
  ['default-30d', 'US', false],
])('whether it matters under %s for a controller in %s where somebody lives: %s', ([id, country, does]) => {
  expect(dependsOnResidence(id, country)).toBe(does)
})
