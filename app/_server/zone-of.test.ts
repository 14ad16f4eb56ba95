import { expect, test } from 'vitest'
import { zoneOf } from './zone-of'

test.for<[string | null, string | undefined]>([
  ['FR', 'Europe/Paris'],
  ['DE', 'Europe/Berlin'],
  ['NZ', undefined],
  ['US', undefined],
  ['US-TX', undefined],
  [null, undefined],
])('times are told to somebody from %s in %s', ([place, zone]) => {
  expect(zoneOf(place, '2026-03-05T13:03:00Z')).toBe(zone)
})
