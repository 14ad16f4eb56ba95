import { expect, test } from 'vitest'
import { currentEdition, lawsOf, movesSameDays } from './editions'
import type { Regime } from './regime'
import { regimeOf } from './regimes'

const gdpr = regimeOf('eu-gdpr')
const inTwoMonths: Regime = { ...gdpr, timeLimit: { value: { months: 2 }, source: 'an earlier reading' } }

/** What a database gives back: another order of members, and nothing that is not JSON. */
function kept(regime: Regime): Regime {
  const backwards = Object.fromEntries(Object.entries(regime).reverse())
  return JSON.parse(JSON.stringify(backwards)) as Regime
}

test('a law that was kept with other days is read as it was kept', () => {
  expect(lawsOf([kept(inTwoMonths)])('eu-gdpr').timeLimit.value).toEqual({ months: 2 })
})

test('a law that moves no day otherwise is read from the code, with its better source', () => {
  const older: Regime = { ...gdpr, name: 'GDPR', timeLimit: { ...gdpr.timeLimit, source: 'Art. 12', confirmed: false } }
  expect(lawsOf([kept(older)])('eu-gdpr')).toBe(gdpr)
})

test('from when a law is in force moves no day: what was kept without it is read from the code', () => {
  const { inForce: _inForce, ...older } = gdpr
  expect(lawsOf([kept(older)])('eu-gdpr')).toBe(gdpr)
})

test('that a law names no number of days itself moves none: what was kept without it is read from the code', () => {
  const japan = regimeOf('jp-appi-practical')
  const { practicalTarget: _target, ...older } = japan
  expect(lawsOf([kept(older)])('jp-appi-practical')).toBe(japan)
})

test('for what a law gives more time moves no day: what was kept without it is read from the code', () => {
  const older = { ...gdpr, extension: { value: { months: 2 }, reasons: true, source: '' } } as const
  expect(lawsOf([kept(older)])('eu-gdpr')).toBe(gdpr)
})

test('a law that the edition did not know is read from the code', () => {
  expect(lawsOf([])('uk-gdpr')).toBe(regimeOf('uk-gdpr'))
})

test('every law of the code survives being kept', () => {
  for (const law of currentEdition()) expect(movesSameDays(kept(law), law), law.id).toBe(true)
})

test.for<[string, Regime]>([
  ['its time limit', inTwoMonths],
  ['its pauses', { ...gdpr, pauses: [] }],
  ['whether its end is moved to a working day', { ...gdpr, endsOnWorkingDay: { value: false, source: '' } }],
  ['the rights it gives', { ...gdpr, rights: { access: 'Art. 15' } }],
  ['its extension', { ...gdpr, extension: { value: { months: 1 }, source: '', reasons: true } }],
])('a law moves other days where it differs in %s', ([, other]) => {
  expect(movesSameDays(other, gdpr)).toBe(false)
})
