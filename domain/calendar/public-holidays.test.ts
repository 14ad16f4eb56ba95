import { describe, expect, test } from 'vitest'
import { holidayCountries, isHolidayCountry, publicHolidays } from './public-holidays'

function daysOf(code: string, year: number): string[] {
  return publicHolidays(code, [year]).map(({ day }) => day)
}

describe('a region has its own holidays', () => {
  test.for([
    ['DE-BY', '2026-06-04', 'Corpus Christi in Bavaria'],
    ['GB-ENG', '2026-12-28', 'the substitute for Boxing Day'],
    ['GB-NIR', '2026-07-13', 'the substitute for 12 July'],
    ['GB-SCT', '2026-11-30', "St Andrew's Day"],
    ['CZ', '2026-12-24', 'Christmas Eve in Czechia'],
    ['GR', '2026-04-13', 'Orthodox Easter Monday'],
    ['NL', '2026-04-27', "King's Day"],
    ['US', '2026-07-03', 'the substitute for Independence Day'],
  ] as const)('%s has %s, %s', ([code, day]) => {
    expect(daysOf(code, Number(day.slice(0, 4)))).toContain(day)
  })
})

describe('what is not a public holiday there is a working day', () => {
  test.for([
    ['DE-BE', '2026-06-04', 'Corpus Christi in Berlin'],
    ['DE-BE', '2026-12-24', 'Christmas Eve in Germany: banks only'],
    ['DE-BE', '2026-12-28', 'no substitute days in Germany'],
    ['GB-SCT', '2026-04-06', 'Easter Monday in Scotland'],
    ['FR', '2026-04-03', 'Good Friday in France'],
    ['IE', '2026-04-03', 'Good Friday in Ireland: banks only'],
    ['IS', '2026-12-24', 'half a day'],
  ] as const)('%s works on %s, %s', ([code, day]) => {
    expect(daysOf(code, Number(day.slice(0, 4)))).not.toContain(day)
  })
})

test('a holiday of several days is off on each of them', () => {
  expect(daysOf('RO', 2026)).toEqual(expect.arrayContaining(['2026-01-01', '2026-01-02']))
  expect(daysOf('SA', 2026)).toEqual(expect.arrayContaining(['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29']))
})

test('years follow one another, each day once', () => {
  const days = publicHolidays('GB-ENG', [2026, 2027]).map(({ day }) => day)
  expect(days).toEqual([...new Set(days)].sort())
  expect(days[0]).toBe('2026-01-01')
  expect(days).toContain('2027-12-28')
})

test('the days are in order although a substitute day is found after the days behind it', () => {
  const days = daysOf('NZ-AUK', 2027)
  expect(days).toEqual([...days].sort())
  expect(publicHolidays('GB-ENG', [2027, 2026])[0]?.day).toBe('2026-01-01')
})

test('countries are offered with their regions, and nothing else is accepted', () => {
  const germany = holidayCountries().find(({ code }) => code === 'DE')
  expect(germany?.name).toBe('Germany')
  expect(germany?.regions).toContainEqual({ code: 'DE-BE', name: 'Berlin' })
  expect(holidayCountries().length).toBeGreaterThan(150)
  expect(['DE', 'DE-BE', 'GB-NIR', 'US'].every(isHolidayCountry)).toBe(true)
  expect(['', 'XX', 'DE-XX', 'DE-BY-A', 'de', '__proto__', 'constructor'].some(isHolidayCountry)).toBe(false)
  expect(() => publicHolidays('XX', [2026])).toThrow(RangeError)
})

test('countries are in the order of their English names, not of their codes', () => {
  const codes = holidayCountries().map(({ code }) => code)
  expect(codes.slice(0, 3)).toEqual(['AX', 'AL', 'DZ'])
  expect(codes.at(-1)).toBe('ZW')
})

test('a code that is none is named in the error', () => {
  expect(() => publicHolidays('DE-XX', [2026])).toThrow('DE-XX is not a country or region with known holidays')
})

test('every code offered is accepted', () => {
  const codes = holidayCountries().flatMap(({ code, regions }) => [code, ...regions.map((region) => region.code)])
  expect(codes.filter((code) => !isHolidayCountry(code))).toEqual([])
})
