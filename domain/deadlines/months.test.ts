import { expect, test } from 'vitest'
import { regimeOf } from '../regimes/regimes'
import { daysOf, type Row, title } from './testing/table'

const eu = regimeOf('eu-gdpr')

const rows: Row[] = [
  {
    says: 'a month without that date ends on its last day',
    source: 'Regulation 1182/71 Art. 3(2)(c)',
    regime: eu,
    receivedOn: '2026-08-31',
    gives: { dueOn: '2026-09-30' },
  },
  {
    says: 'the month is clipped first and leaves the weekend afterwards',
    source: 'Regulation 1182/71 Art. 3(2)(c) and 3(4)',
    regime: eu,
    receivedOn: '2026-01-31',
    gives: { dueOn: '2026-03-02', extensionNoticeDueOn: '2026-03-02', refusalNoticeDueOn: '2026-03-02' },
  },
  {
    says: 'a last day on a Sunday before a holiday moves past both',
    source: 'Regulation 1182/71 Art. 3(4)',
    regime: eu,
    receivedOn: '2026-03-05',
    holidays: ['2026-04-06'],
    gives: { dueOn: '2026-04-07' },
  },
  {
    says: 'thirty days are thirty days, on a Sunday too',
    source: 'House rule',
    regime: regimeOf('default-30d'),
    receivedOn: '2026-03-20',
    gives: { dueOn: '2026-04-19' },
  },
]

test.for(rows)(title, (row) => {
  expect(daysOf(row)).toMatchObject(row.gives)
})
