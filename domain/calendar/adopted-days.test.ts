import { expect, test } from 'vitest'
import { deadline } from '../deadlines/deadline'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { type CalendarDay, calendarOfDays, holidaysOfPlace, withOwnDays } from './adopted-days'

const auckland = () => holidaysOfPlace('NZ-AUK', [2026])

test('a holiday of the region alone is told from one of the whole country', () => {
  const kindOn = (day: string) => auckland().find((each) => each.day === day)?.kind
  expect(kindOn('2026-01-26')).toBe('regional')
  expect(kindOn('2026-02-06')).toBe('holiday')
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
  const calendar = calendarOfDays(withOwnDays(auckland(), own))
  expect([...(calendar.nationalHolidays ?? [])]).toContain('2026-01-27')
  expect([...calendar.holidays]).not.toContain('2026-02-06')
  expect([...calendar.extraWorkdays]).toEqual(['2026-02-06'])
})
