import { expect, test } from 'vitest'
import { weekendsOnly } from '../calendar/working-days'
import type { LawOf, RegimeId, RestartRule } from '../regimes/regime'
import { regimeIds, regimeOf } from '../regimes/regimes'
import { needsNoIdentity, type Right, rights } from '../rights'
import { type FeeReason, feeReasons } from './fee-rules'
import { reflectionEndsOn, reflectionOf } from './fee-reflection'
import { feeArticles, feeRulesFor, freeOfChargeBy, highestFees } from './fees'

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
  expect(feeRulesFor(right, regimes, regimeOf).map(({ reason }) => reason)).toEqual(reasons)
})

test('under no law does a fee stand before an objection to marketing, an opt-out, a withdrawal or a complaint', () => {
  const charged = regimeIds.flatMap((id) => rights.filter((right) => feeRulesFor(right, [id], regimeOf).length > 0))
  expect(charged.filter(needsNoIdentity)).toEqual([])
})

test('every reason has an article, and every law says where it is free', () => {
  for (const id of regimeIds) {
    expect(freeOfChargeBy([id], regimeOf)).not.toBe('')
    for (const right of rights)
      for (const { reason } of feeRulesFor(right, [id], regimeOf))
        expect(feeArticles(right, [id], reason, regimeOf)).toHaveLength(1)
  }
  expect(new Set(regimeIds.flatMap((id) => regimeOf(id).fees.value.map(({ reason }) => reason)))).toEqual(
    new Set(feeReasons),
  )
})

test('a request is charged by its law as it read when the request came under it', () => {
  const free = { value: [], source: 'As it was kept: free of charge' }
  const kept: LawOf = (id) => ({ ...regimeOf(id), fees: free })
  expect(feeRulesFor('access', ['ch-fadp'], kept)).toEqual([])
  expect(freeOfChargeBy(['ch-fadp'], kept)).toBe('As it was kept: free of charge')
  expect(highestFees('access', ['ch-fadp'], 'disproportionate-effort', kept)).toEqual([])
  expect(feeArticles('access', ['ch-fadp'], 'disproportionate-effort', kept)).toEqual([])
})

test('and so it has the days for reflection of that time (DPO Art. 19(3))', () => {
  const kept: LawOf = (id) => ({ ...regimeOf(id), restarts: regimeOf(id).restarts.map(inFiveDays) })
  const asked = [{ right: 'access' as const, regimes: ['ch-fadp' as const] }]
  expect(reflectionOf(asked, kept)).toEqual({ days: 5, rights: ['access'] })
  expect(reflectionEndsOn(asked, '2026-03-09', { calendar: weekendsOnly, lawOf: kept })).toBe('2026-03-14')
  expect(reflectionEndsOn(asked, '2026-03-09', { calendar: weekendsOnly, lawOf: regimeOf })).toBe('2026-03-19')
})

function inFiveDays(rule: RestartRule): RestartRule {
  return 'reflection' in rule.value ? { ...rule, value: { reflection: { days: 5 } } } : rule
}
