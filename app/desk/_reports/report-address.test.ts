import { expect, test } from 'vitest'
import { readReportAddress, type SearchParams } from './report-address'

test('an address without months is about this year, of every organisation', () => {
  expect(readReportAddress({}, '2026-05-04')).toEqual({
    typed: { from: '2026-01', until: '2026-12' },
    days: { from: '2026-01-01', until: '2026-12-31' },
    problems: {},
    organisation: undefined,
  })
})

test.for<[SearchParams, object]>([
  [{ from: '2026-13', until: '2026-02' }, { from: 'monthNotValid' }],
  [{ from: '2026-01', until: 'May' }, { until: 'monthNotValid' }],
  [{ from: '2026-03', until: '2026-02' }, { until: 'untilBeforeFrom' }],
  [{ from: '0001-01', until: '9999-12' }, { from: 'monthNotValid' }],
  [{ from: '2026-01', until: '9999-12' }, { until: 'monthNotValid' }],
  [{ from: '1970-01', until: '2099-12' }, { until: 'tooManyYears' }],
  [{ from: '2017-01', until: '2026-12' }, {}],
  [{ from: '2016-12', until: '2026-01' }, { until: 'tooManyYears' }],
])('%j: %j, and what was typed is kept', ([params, problems]) => {
  const address = readReportAddress(params, '2026-05-04')
  expect(address.problems).toEqual(problems)
  expect(address.typed).toEqual(params)
  expect(address.days === undefined).toBe(Object.keys(problems).length > 0)
})
