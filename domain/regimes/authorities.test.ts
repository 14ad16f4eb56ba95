import { expect, test } from 'vitest'
import { authorityOf, economicAreaAuthorityOf } from './authorities'
import { usStates } from './us-states'

const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

test('every country of the Union and of the Economic Area has its authority, at an address of its own', () => {
  const found = [...union, 'IS', 'LI', 'NO'].map((place) => economicAreaAuthorityOf(place))
  expect(
    found.every((each) => each !== undefined && each.url.startsWith('https://') && each.asOf === '2025-01-01'),
  ).toBe(true)
  expect(new Set(found.map((each) => each?.url)).size).toBe(30)
})

test.for<[string | null, string | undefined]>([
  ['US-TX', 'Attorney General of Texas'],
  ['CA-ON', 'Office of the Privacy Commissioner of Canada'],
  ['CA-QC', 'Commission d’accès à l’information du Québec'],
  ['US', undefined],
  ['VN', undefined],
  [null, undefined],
])('of %s: %s', ([place, name]) => {
  expect(authorityOf(place)?.name).toBe(name)
})

test('every state whose law leads to its Attorney General has one to be named', () => {
  const states = usStates.flatMap(({ complaintRoutes = [] }) =>
    complaintRoutes.flatMap(({ which, state }) => (which === 'attorney-general' ? [state ?? null] : [])),
  )
  expect(states.length).toBeGreaterThan(15)
  expect(states.filter((state) => !authorityOf(state)?.name.startsWith('Attorney General'))).toEqual([])
})

test('under the GDPR nobody is sent to an authority outside of the Economic Area', () => {
  expect(economicAreaAuthorityOf('GB')).toBeUndefined()
  expect(economicAreaAuthorityOf('US-CA')).toBeUndefined()
  expect(economicAreaAuthorityOf('FR')?.name).toContain('CNIL')
})
