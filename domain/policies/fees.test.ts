import { expect, test } from 'vitest'
import type { RegimeId } from '../regimes/regime'
import { regimeIds, regimeOf } from '../regimes/regimes'
import { needsNoIdentity, type Right, rights } from '../rights'
import { type FeeReason, feeReasons } from './fee-rules'
import { feeArticles, feeRulesFor, freeOfChargeBy } from './fees'

test.for<[RegimeId[], Right, FeeReason[], string]>([
  [['eu-gdpr'], 'access', ['unfounded-or-excessive', 'further-copies'], 'GDPR Art. 12(5) and 15(3)'],
  [['eu-gdpr'], 'erasure', ['unfounded-or-excessive'], 'GDPR Art. 12(5)'],
  [['uk-gdpr'], 'unsure', ['unfounded-or-excessive', 'further-copies'], 'UK GDPR Art. 12(5) and 15(3)'],
  [['ch-fadp'], 'access', ['disproportionate-effort'], 'DPO Art. 19'],
  [['ca-pipeda'], 'access', ['cost-of-access'], 'PIPEDA s. 8(6)'],
  [['au-app-org'], 'access', ['cost-of-access'], 'APP 12.8'],
  [['au-app-org'], 'correction', [], 'APP 13.5(b)'],
  [['au-app-agency'], 'access', [], 'APP 12.7'],
  [['tr-kvkk'], 'erasure', ['prescribed'], 'KVKK Art. 13(2)'],
  [['br-lgpd'], 'access', [], 'LGPD Art. 18 §5'],
  [['eu-gdpr', 'ch-fadp'], 'access', [], 'a reason must hold under each law'],
  [['eu-gdpr', 'uk-gdpr'], 'access', ['unfounded-or-excessive', 'further-copies'], 'and here it does'],
  [['default-30d'], 'access', [], 'a house rule charges nothing'],
])('%j, %s: %j (%s)', ([regimes, right, reasons]) => {
  expect(feeRulesFor(right, regimes).map(({ reason }) => reason)).toEqual(reasons)
})

test('under no law does a fee stand before an objection to marketing, an opt-out, a withdrawal or a complaint', () => {
  const charged = regimeIds.flatMap((id) => rights.filter((right) => feeRulesFor(right, [id]).length > 0))
  expect(charged.filter(needsNoIdentity)).toEqual([])
})

test('every reason has an article, and every law says where it is free', () => {
  for (const id of regimeIds) {
    expect(freeOfChargeBy([id])).not.toBe('')
    for (const right of rights)
      for (const { reason } of feeRulesFor(right, [id])) expect(feeArticles(right, [id], reason)).toHaveLength(1)
  }
  expect(new Set(regimeIds.flatMap((id) => regimeOf(id).fees.value.map(({ reason }) => reason)))).toEqual(
    new Set(feeReasons),
  )
})
