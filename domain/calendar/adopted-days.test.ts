import { expect, test } from 'vitest'
import { deadline } from '../deadlines/deadline'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { type CalendarDay, calendarOfDays, holidaysOfPlace, withOwnDays } from './adopted-days'

const auckland = () => holidaysOfPlace('NZ-AUK', [2026])

test('a part of a country keeps its own days, leaves some of the country out, and shares the rest', () => {
  const kindsIn = (place: string, ...days: string[]) =>
    holidaysOfPlace(place, [2026])
      .filter(({ day }) => days.includes(day))
      .map(({ day, kind, name }) => `${day} ${kind} ${name}`)
  expect(kindsIn('NZ-AUK', '2026-01-26', '2026-02-06')).toEqual([
    '2026-01-26 regional Provincial anniversary day',
    '2026-02-06 holiday Waitangi Day',
  ])
  expect(kindsIn('GB-SCT', '2026-01-02', '2026-04-03', '2026-04-06')).toEqual([
    '2026-01-02 regional January 2nd',
    '2026-04-03 holiday Good Friday',
    '2026-04-06 national Easter Monday',
  ])
})

test('each day of a place is named once, of whichever kind', () => {
  const days = holidaysOfPlace('GB-SCT', [2026]).map(({ day }) => day)
  expect(days).toHaveLength(11)
  expect(new Set(days).size).toBe(11)
})

test('in a whole country every holiday is one of the whole country', () => {
  const france = holidaysOfPlace('FR', [2026])
  expect(france).toHaveLength(11)
  expect(france[0]).toEqual({ day: '2026-01-01', kind: 'holiday', name: "New Year's Day" })
  expect(new Set(france.map(({ kind }) => kind))).toEqual(new Set(['holiday']))
})

type Row = {
  says: string
  source: string
  regime: RegimeId
  place: string
  receivedOn: `${number}-${number}-${number}`
  dueOn: string
}

const rows: Row[] = [
  {
    says: 'the anniversary of Auckland is a working day',
    source: 'Privacy Act 2020 (NZ) s. 7',
    regime: 'nz-privacy',
    place: 'NZ-AUK',
    receivedOn: '2026-01-19',
    dueOn: '2026-02-17',
  },
  {
    says: 'a holiday of California alone is a working day: 31 March is Cesar Chavez Day there',
    source: '11 CCR 7026(f): 15 business days, read as without federal holidays only',
    regime: 'us-ca-ccpa-optout',
    place: 'US-CA',
    receivedOn: '2026-03-20',
    dueOn: '2026-04-10',
  },
  {
    says: 'under the GDPR a holiday of the Land counts: 8 March is one in Berlin, and the end moves to the 9th',
    source: 'Regulation 1182/71 Art. 2(1), 3(4)',
    regime: 'eu-gdpr',
    place: 'DE-BE',
    receivedOn: '2028-02-08',
    dueOn: '2028-03-09',
  },
]

test.for(rows)('$regime: $says ($source)', ({ regime, place, receivedOn, dueOn }) => {
  const calendar = calendarOfDays(holidaysOfPlace(place, [2026, 2027, 2028]))
  expect(deadline({ regime: regimeOf(regime), right: 'access', receivedOn, facts: [], calendar }).dueOn).toBe(dueOn)
})

test("the controller's own days stand before the public ones, for every law", () => {
  const own: CalendarDay[] = [
    { day: '2026-01-27', kind: 'own', name: 'Stocktaking' },
    { day: '2026-02-06', kind: 'workday', name: 'Worked all the same' },
  ]
  const days = withOwnDays(auckland(), own)
  expect(days.map(({ day }) => day).slice(0, 6)).toEqual([
    '2026-01-01',
    '2026-01-02',
    '2026-01-26',
    '2026-01-27',
    '2026-02-06',
    '2026-04-03',
  ])
  const calendar = calendarOfDays(days)
  expect([...(calendar.nationalHolidays ?? [])]).toContain('2026-01-27')
  expect([...calendar.holidays]).not.toContain('2026-02-06')
  expect([...calendar.extraWorkdays]).toEqual(['2026-02-06'])
  expect(calendar.names?.get('2026-02-06')).toBe('Worked all the same')
})

const days: CalendarDay[] = [
  { day: '2026-01-01', kind: 'holiday', name: 'everywhere' },
  { day: '2026-01-05', kind: 'own', name: 'ours' },
  { day: '2026-01-10', kind: 'workday', name: 'worked' },
]

test('a law that counts the days of the place and one that counts those of the country each read theirs', () => {
  const regional: CalendarDay = { day: '2026-01-06', kind: 'regional', name: 'here alone' }
  const national: CalendarDay = { day: '2026-01-07', kind: 'national', name: 'not here' }
  for (const apart of [[regional, national], [regional], [national]]) {
    const { holidays, nationalHolidays = new Set() } = calendarOfDays([...days, ...apart])
    const kept = (kind: string) => apart.filter((each) => each.kind === kind).map(({ day }) => day)
    expect([...holidays]).toEqual(['2026-01-01', '2026-01-05', ...kept('regional')])
    expect([...nationalHolidays]).toEqual(['2026-01-01', '2026-01-05', ...kept('national')])
  }
})

test('where nothing is kept in a part of the country alone, both read the same days', () => {
  expect(calendarOfDays(days)).toEqual({
    holidays: new Set(['2026-01-01', '2026-01-05']),
    extraWorkdays: new Set(['2026-01-10']),
    names: new Map([
      ['2026-01-01', 'everywhere'],
      ['2026-01-05', 'ours'],
      ['2026-01-10', 'worked'],
    ]),
  })
})
