import { expect, test } from 'vitest'
import { regimeIds, regimeOf } from '../regimes/regimes'
import { rights } from '../rights'
import { groundsFor, mayRefuseOn, refusalGrounds } from './refusal-grounds'

const eu = regimeOf('eu-gdpr')
const uk = regimeOf('uk-gdpr')

test('an objection to marketing cannot be refused on any ground (GDPR Art. 21(3))', () => {
  expect(groundsFor(eu, 'marketing-objection')).toEqual([])
  expect(groundsFor(uk, 'marketing-objection')).toEqual([])
  expect(refusalGrounds.some((ground) => mayRefuseOn(eu, 'marketing-objection', ground))).toBe(false)
})

test('withdrawing consent cannot be refused either (GDPR Art. 7(3))', () => {
  expect(groundsFor(eu, 'withdrawal')).toEqual([])
})

test('the grounds against erasure are those of Art. 17(3), each with its letter', () => {
  const articles = groundsFor(eu, 'erasure').filter(({ article }) => article.startsWith('GDPR Art. 17(3)'))
  expect(articles.map(({ ground, article }) => `${article.slice(-3)} ${ground}`)).toEqual([
    '(a) freedom-of-expression',
    '(b) legal-duty',
    '(c) public-health',
    '(d) archiving-or-research',
    '(e) legal-claims',
  ])
})

test('access may be refused for the rights of others, erasure may not (GDPR Art. 15(4))', () => {
  expect(mayRefuseOn(eu, 'access', 'rights-of-others')).toBe(true)
  expect(mayRefuseOn(eu, 'erasure', 'rights-of-others')).toBe(false)
  expect(mayRefuseOn(eu, 'unsure', 'rights-of-others')).toBe(true)
})

test('no law names a ground twice for a right, and every ground has an article', () => {
  const named = regimeIds.flatMap((id) =>
    rights.map((right) => groundsFor(regimeOf(id), right).map(({ ground, article }) => `${ground} ${article}`)),
  )
  expect(named.filter((grounds) => new Set(grounds).size !== grounds.length)).toEqual([])
  expect(regimeIds.flatMap((id) => regimeOf(id).refusalGrounds).every(({ article }) => article.length > 0)).toBe(true)
})
