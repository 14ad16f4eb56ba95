import { expect, test } from 'vitest'
import type { Right } from '../rights'
import { type Alike, suggestionsFor } from './duplicates'

const access = { reference: 'DSR-2026-0042-7', receivedOn: '2026-03-05' as const, rights: ['access'] as Right[] }

function other(alike: Partial<Alike>): Alike {
  return {
    ...{ reference: 'DSR-2026-0043-5', receivedOn: '2026-03-07', rights: ['access'] },
    ...{ isSameAddress: true, isSameName: false },
    ...alike,
  }
}

test.for<[string, Partial<Alike>, string | undefined]>([
  ['the same two days later', {}, 'duplicate'],
  ['the same two days before', { receivedOn: '2026-03-03' }, 'duplicate'],
  ['14 days later', { receivedOn: '2026-03-19' }, 'duplicate'],
  ['15 days later', { receivedOn: '2026-03-20' }, 'repeated'],
  ['a year later', { receivedOn: '2027-03-05' }, 'repeated'],
  ['more than a year later', { receivedOn: '2027-03-06' }, undefined],
  ['by the name alone', { isSameAddress: false, isSameName: true }, 'duplicate'],
  ['of somebody else', { isSameAddress: false }, undefined],
  ['about something else', { rights: ['erasure'] }, undefined],
  ['this request itself', { reference: 'DSR-2026-0042-7' }, undefined],
])('%s: %s', ([, alike, kind]) => {
  expect(suggestionsFor(access, [other(alike)])[0]?.kind).toBe(kind)
})

test('names of third parties are owed once a calendar year: a second is suggested as such (Cal. Civ. Code 1798.83(c)(1))', () => {
  const shine = { ...access, rights: ['disclosure'] as Right[] }
  const asked = (receivedOn: Alike['receivedOn']) =>
    suggestionsFor(shine, [other({ rights: ['disclosure'], receivedOn })])[0]?.kind
  expect(asked('2026-11-02')).toBe('second-this-year')
  expect(asked('2025-12-30')).toBe('repeated')
})

test('the likeliest comes first', () => {
  const others = [other({ reference: 'DSR-2025-0001-1', receivedOn: '2025-06-01' }), other({})]
  expect(suggestionsFor(access, others).map(({ kind }) => kind)).toEqual(['duplicate', 'repeated'])
})
