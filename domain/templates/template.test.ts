import { expect, test } from 'vitest'
import { filledIn, openPlaces, type PlaceholderValues, unknownPlaceholders } from './placeholders'
import { fits, type Occasion } from './template'

const values: PlaceholderValues = {
  reference: 'DSR-2026-0001-9',
  name: 'Amina {officer}',
  organisation: 'Lindenhof',
  'due day': '5 April 2026',
  'received day': '5 March 2026',
  rights: 'access and erasure',
  officer: null,
  today: '6 March 2026',
}

test('S26: what stands in braces and is none of the allowed placeholders is named, each once', () => {
  expect(unknownPlaceholders('Dear {name}, {iban} and {Name} and {iban} {} { due day }')).toEqual(['iban', 'Name', ''])
  expect(unknownPlaceholders('{{constructor}} and {__proto__}')).toEqual(['constructor', '__proto__'])
  expect(unknownPlaceholders('Neither } nor { alone is a place.')).toEqual([])
})

test('places are filled in once: words that come from a person open no other place', () => {
  expect(filledIn('Dear {name}, we have {reference}; until { due day }.', values)).toBe(
    'Dear Amina {officer}, we have DSR-2026-0001-9; until 5 April 2026.',
  )
})

test('what nobody knows stays open and is named', () => {
  const text = filledIn('{organisation}, {officer}', values)
  expect(text).toBe('Lindenhof, {officer}')
  expect(openPlaces(text)).toEqual(['officer'])
})

const occasion: Occasion = {
  stage: 'refusal',
  asked: [
    { right: 'access', regimes: ['eu-gdpr'] },
    { right: 'opt-out', regimes: ['us-ca-ccpa'] },
  ],
  language: 'de',
}
const any = { stage: 'refusal', right: null, regime: null, language: 'de' } as const

test.for([
  [{}, true],
  [{ right: 'access', regime: 'eu-gdpr' }, true],
  [{ regime: 'us-ca-ccpa' }, true],
  [{ stage: 'answer' }, false],
  [{ language: 'en' }, false],
  [{ right: 'erasure' }, false],
  [{ right: 'access', regime: 'us-ca-ccpa' }, false],
] as const)('a template for %j fits: %s', ([meant, doesFit]) => {
  expect(fits({ ...any, ...meant }, occasion)).toBe(doesFit)
})
