import { expect, test } from 'vitest'
import type { Day } from '../calendar/days'
import { weekendsOnly } from '../calendar/working-days'
import { deadline } from '../deadlines/deadline'
import type { Right } from '../rights'
import { outOfForce } from './in-force'
import type { RegimeId } from './regime'
import { regimeOf } from './regimes'

test.for<[RegimeId, Day, 'before' | 'after' | undefined, string]>([
  ['in-dpdp-grievance', '2027-05-12', 'before', 'DPDP Rules 2025 r. 1(4)'],
  ['in-dpdp-grievance', '2027-05-13', undefined, 'DPDP Rules 2025 r. 1(4)'],
  ['vn-pdpl-access', '2025-12-31', 'before', 'Law 91/2025'],
  ['vn-pdpl-erase-3p', '2026-01-01', undefined, 'Law 91/2025'],
  ['vn-decree13-72h', '2023-06-30', 'before', 'Decree 13/2023/ND-CP Art. 43'],
  ['vn-decree13-72h', '2025-12-31', undefined, 'Decree 356/2025/ND-CP'],
  ['vn-decree13-72h', '2026-01-01', 'after', 'Decree 356/2025/ND-CP'],
  ['uk-complaint-ack', '2026-06-18', 'before', 'Data Protection Act 2018 s. 164A'],
  ['uk-complaint-ack', '2026-06-19', undefined, 'Data Protection Act 2018 s. 164A'],
  ['us-in', '2025-12-31', 'before', 'Indiana Consumer Data Protection Act'],
  ['us-va-appeal', '2022-12-31', 'before', 'Code of Virginia 59.1-577'],
  ['eu-gdpr', '2018-05-24', 'before', 'GDPR Art. 99(2)'],
  ['kr-pipa', '2010-01-01', undefined, 'no day is known'],
])('%s on %s: %s (%s)', ([id, on, when]) => {
  expect(outOfForce(regimeOf(id), on)?.when).toBe(when)
})

test('a request from before a law was in force is told so beside its day, and from after it ended (DPDP Rules 2025 r. 1(4))', () => {
  expect(warningsOf('in-dpdp-grievance', 'complaint', '2027-05-12')).toMatchObject([
    { code: 'not-in-force', day: '2027-05-13', params: { regime: 'in-dpdp-grievance', when: 'before' } },
  ])
  expect(warningsOf('vn-decree13-72h', 'access', '2026-01-02')).toMatchObject([
    { code: 'not-in-force', day: '2025-12-31', params: { regime: 'vn-decree13-72h', when: 'after' } },
  ])
  expect(warningsOf('in-dpdp-grievance', 'complaint', '2027-05-13')).toEqual([])
})

function warningsOf(id: RegimeId, right: Right, receivedOn: Day) {
  const computed = deadline({ regime: regimeOf(id), right, receivedOn, facts: [], calendar: weekendsOnly })
  expect(computed.dueOn).not.toBeNull()
  return computed.warnings
}
