import { expect, test } from 'vitest'
import type { LawOf, RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { rights, type Right } from '../rights'
import { isToldNeutrally, refusalRule } from './refusals'

test.for<[Right, RegimeId[], string[]]>([
  ['access', ['eu-gdpr'], ['unfounded-or-excessive', 'cannot-identify', 'restricted-by-law', 'rights-of-others']],
  ['correction', ['eu-gdpr'], ['unfounded-or-excessive', 'cannot-identify', 'restricted-by-law', 'conditions-not-met']],
])('the grounds to refuse %s under %s (GDPR Arts 11, 12, 15, 16, 23)', ([right, regimes, grounds]) => {
  const rule = refusalRule(right, regimes, regimeOf)
  expect(rule.how === 'on-grounds' && rule.grounds.map(({ ground }) => ground)).toEqual(grounds)
})

test.for<Right>(['marketing-objection', 'withdrawal', 'opt-out', 'limit'])(
  'no law knows a ground to refuse %s (GDPR Arts 7(3), 21(3))',
  (right) => {
    expect(refusalRule(right, ['eu-gdpr', 'uk-gdpr'], regimeOf)).toEqual({ how: 'never' })
  },
)

test('a house rule names no grounds: reasons alone are written', () => {
  expect(refusalRule('erasure', ['default-30d'], regimeOf)).toEqual({ how: 'with-reasons' })
})

test('a complaint is heard and decided, with reasons', () => {
  expect(refusalRule('complaint', ['uk-gdpr'], regimeOf)).toEqual({ how: 'with-reasons' })
})

test('a right that the law does not give is declined with reasons', () => {
  expect(refusalRule('disclosure', ['eu-gdpr'], regimeOf)).toEqual({ how: 'with-reasons' })
})

test('under two laws a ground must be one of both', () => {
  const [both, eu, uk] = [['eu-gdpr', 'uk-gdpr'], ['eu-gdpr'], ['uk-gdpr']].map((laws) =>
    groundsOf('erasure', laws as RegimeId[]),
  )
  expect(both).toEqual(eu?.filter((ground) => uk?.includes(ground)))
  expect(both?.length).toBeGreaterThan(3)
})

test('every right has a rule under every law', () => {
  const rules = rights.flatMap((right) => [
    refusalRule(right, ['eu-gdpr'], regimeOf),
    refusalRule(right, ['uk-gdpr'], regimeOf),
  ])
  expect(rules.filter((rule) => rule.how === 'on-grounds' && rule.grounds.length === 0)).toEqual([])
})

test('a refusal whose reasons may not be told is not told as a refusal (GDPR Art. 23(1), (2)(h))', () => {
  expect(isToldNeutrally({ decision: 'refused', because: null })).toBe(true)
  expect(isToldNeutrally({ decision: 'partly-granted', because: null })).toBe(true)
  expect(isToldNeutrally({ decision: 'refused', because: 'The letters name your neighbour.' })).toBe(false)
  expect(isToldNeutrally({ decision: 'granted', because: null })).toBe(false)
})

test('a request is refused by its law as it read when the request came under it', () => {
  const kept: LawOf = (id) => ({
    ...regimeOf(id),
    refusalGrounds: regimeOf(id).refusalGrounds.filter(({ ground }) => ground === 'cannot-identify'),
  })
  const rule = refusalRule('access', ['eu-gdpr'], kept)
  expect(rule.how === 'on-grounds' && rule.grounds.map(({ ground }) => ground)).toEqual(['cannot-identify'])
})

function groundsOf(right: Right, regimes: RegimeId[]): string[] {
  const rule = refusalRule(right, regimes, regimeOf)
  return rule.how === 'on-grounds' ? rule.grounds.map(({ ground }) => ground) : []
}
