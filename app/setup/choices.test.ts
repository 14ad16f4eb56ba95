import { expect, test } from 'vitest'
import { countryOptions, timeZoneOptions } from './choices'

/** Where the capital or most people are; the first is what the set-up proposes. */
test.for([
  ['US', 'America/New_York'],
  ['CA', 'America/Toronto'],
  ['BR', 'America/Sao_Paulo'],
  ['AU', 'Australia/Sydney'],
  ['PT', 'Europe/Lisbon'],
  ['ES', 'Europe/Madrid'],
  ['DE', 'Europe/Berlin'],
  ['NZ', 'Pacific/Auckland'],
  ['AR', 'America/Buenos_Aires'],
  ['VN', 'Asia/Saigon'],
])('of the time zones of %s the first is %s', ([country = '', zone = '']) => {
  expect(timeZoneOptions(country)[0]?.value).toBe(zone)
})

test('each time zone is named once, those of the country first', () => {
  const zones = timeZoneOptions('PT').map(({ value }) => value)
  expect(zones.slice(0, 3)).toEqual(['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'])
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones).toContain('Asia/Tokyo')
})

test('countries have the names by which one looks for them in English', () => {
  const names = countryOptions().map(({ label }) => label)
  expect(names).toEqual(expect.arrayContaining(['Italy', 'Morocco', 'Bangladesh', 'Eswatini']))
})
