import { describe, expect, test } from 'vitest'
import { makeReference, parseReference } from './reference'

describe('a reference', () => {
  test.for<[number, number, string]>([
    [2026, 1, 'DSR-2026-0001-9'],
    [2026, 42, 'DSR-2026-0042-9'],
    [2026, 9999, 'DSR-2026-9999-4'],
    [2026, 10000, 'DSR-2026-10000-7'],
    [2027, 1234567, 'DSR-2027-1234567-3'],
  ])('of %i, number %i is %s', ([year, sequence, reference]) => {
    expect(makeReference(year, sequence)).toBe(reference)
    expect(parseReference(reference)).toBe(reference)
  })

  test.for([0, -1, 1.5, Number.NaN, 2 ** 53])('is not made for the number %d', (sequence) => {
    expect(() => makeReference(2026, sequence)).toThrow(RangeError)
  })

  test('has no twin among 20,000 numbers', () => {
    const made = Array.from({ length: 20_000 }, (_, index) => makeReference(2026, index + 1))
    expect(new Set(made).size).toBe(20_000)
    expect(made.filter((reference) => parseReference(reference) !== reference)).toEqual([])
  })
})

describe('what was typed', () => {
  test.for([
    'DSR-2026-0042-9',
    'dsr-2026-0042-9',
    '  DSR-2026-0042-9\n',
    'DSR 2026 0042 9',
    'DSR202600429',
    '202600429',
    '2026-0042-9',
    'DSR-2026-00 42-9',
    'DSR–2026–0042–9',
    'DSR—2026‑0042−9',
    'DSR‐2026­-0042­-9',
    'DSR\u00a02026\u00a00042\u00a09',
    'DSR_2026_0042_9',
    'DSR/2026/0042/9',
    'DSR.2026.0042.9',
    'DSR-2026-\u200b0042-9',
    'DSR-2026-0042-9',
    'Ref.: DSR-2026-0042-9.',
    '"DSR-2026-0042-9"',
    '<DSR-2026-0042-9>',
    'Re: [DSR-2026-0042-9] Your request of 3 March 2026',
    'Your request of 3 March 2026 has the reference 2026-0042-9, thank you',
    'https://privacy.example.org/follow?reference=DSR-2026-0042-9',
    'DSR-2026-0042-9 2026',
    'not DSR-2026-0042-1 but DSR-2026-0042-9',
  ])('is understood: %s', (text) => {
    expect(parseReference(text)).toBe('DSR-2026-0042-9')
  })

  test.for([
    '',
    'DSR',
    'DSR-2026-0042',
    'DSR-2026-0042-8',
    'DSR-2026-042-9',
    'DSR-2026-00042-9',
    'DSR-2026-0000-0',
    'DSR-26-0042-9',
    'DSR-2026-0042-99',
    'Amina Diallo',
    '+44 20 7946 0958',
    '9'.repeat(100_000),
    'DSR '.repeat(25_000),
    `DSR-2026${' '.repeat(100_000)}x`,
  ])('is no reference: %s', (text) => {
    const started = performance.now()
    expect(parseReference(text)).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

/** Every reference of 400 numbers, small ones and long ones. */
const sample = Array.from({ length: 400 }, (_, index) => makeReference(2026 + (index % 5), 1 + index ** 2 * 7))

test('every wrong digit is noticed', () => {
  expect(sample.flatMap((reference) => wrongDigits(reference).filter(isAccepted))).toEqual([])
})

test('every swap of neighbouring digits is noticed, across the dashes too', () => {
  expect(sample.flatMap((reference) => swaps(reference).filter(isAccepted))).toEqual([])
})

function isAccepted(text: string) {
  return parseReference(text) !== undefined
}

function wrongDigits(reference: string) {
  return digitPlaces(reference).flatMap((place) =>
    [...'0123456789']
      .filter((digit) => digit !== reference.charAt(place))
      .map((digit) => reference.slice(0, place) + digit + reference.slice(place + 1)),
  )
}

function swaps(reference: string) {
  const places = digitPlaces(reference)
  return places.slice(1).flatMap((later, index) => {
    const earlier = places[index] ?? later
    const letters = [...reference]
    letters[earlier] = reference.charAt(later)
    letters[later] = reference.charAt(earlier)
    return letters.join('') === reference ? [] : [letters.join('')]
  })
}

function digitPlaces(reference: string) {
  return [...reference.matchAll(/\d/g)].map(({ index }) => index)
}
