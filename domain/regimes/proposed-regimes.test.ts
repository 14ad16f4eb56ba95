import { expect, test } from 'vitest'
import { proposedRegimes } from './proposed-regimes'

test.for([
  { country: 'IE', says: 'a member state of the Union', regimes: ['eu-gdpr'] },
  { country: 'NO', says: 'in the European Economic Area, not in the Union', regimes: ['eu-gdpr'] },
  { country: 'GB', says: 'its own law since it left', regimes: ['uk-gdpr'] },
  { country: 'CH', says: 'a law of its own', regimes: ['ch-fadp'] },
  { country: 'US', says: 'nothing is proposed where it depends on the state', regimes: [] },
  { country: 'AR', says: 'nothing is proposed where we know no law', regimes: [] },
])('$country: $says', ({ country, regimes }) => {
  expect(proposedRegimes(country)).toEqual(regimes)
})
