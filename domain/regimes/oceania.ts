import type { Regime } from './regime'
import { groundsOf, moreTimeFor, statute } from './statute'

const nextDay = { value: true, source: 'Acts Interpretation Act 1901 s. 36(2)' } as const
const australianRights = { access: 'APP 12', correction: 'APP 13' }
const australianGrounds = groundsOf(
  ['access'],
  [
    ['rights-of-others', 'APP 12.3(b)', true],
    ['unfounded-or-excessive', 'APP 12.3(c)', true],
    ['restricted-by-law', 'APP 12.3(g)', true],
  ],
).concat(groundsOf(['correction'], [['conditions-not-met', 'APP 13.3', true]]))

const australianAgency = statute({
  id: 'au-app-agency',
  name: 'Australia: agencies',
  rights: australianRights,
  timeLimit: { value: { days: 30 }, source: 'APP 12.4(a)(i): after the request is made' },
  endsOnWorkingDay: nextDay,
  fees: { value: [], source: 'APP 12.7 and 13.5(b)', confirmed: false },
  refusalGrounds: australianGrounds,
})

const australianOrganisation = statute({
  id: 'au-app-org',
  name: 'Australia: organisations',
  practicalTarget: true,
  rights: australianRights,
  timeLimit: {
    value: { days: 30 },
    source: 'APP 12.4(a)(ii): a reasonable period; guidance of the Commissioner: 30 days',
    reading: true,
  },
  endsOnWorkingDay: nextDay,
  fees: {
    value: [{ reason: 'cost-of-access', rights: ['access'], article: 'APP 12.8: not excessive, and not for asking' }],
    source: 'APP 12.8 and 13.5(b)',
  },
  refusalGrounds: australianGrounds,
})

const newZealand = statute({
  id: 'nz-privacy',
  name: 'New Zealand: Privacy Act',
  rights: { access: 'Privacy Act 2020, IPP 6', correction: 'Privacy Act 2020, IPP 7' },
  timeLimit: { value: { workingDays: 20 }, source: 'Privacy Act 2020 ss. 44 and 63' },
  extension: {
    value: 'chosen',
    reasons: true,
    grounds: moreTimeFor([
      ['large-quantity', 'Privacy Act 2020 s. 48(1)(a)', false],
      ['consultations', 'Privacy Act 2020 s. 48(1)(b)', false],
      ['complexity', 'Privacy Act 2020 s. 48(1)(c)', false],
    ]),
    source: 'Privacy Act 2020 ss. 48 and 65',
  },
  closure: { value: ['12-25', '01-15'], source: 'Privacy Act 2020 s. 7, working day', confirmed: false },
  regionalHolidays: { value: false, source: 'Privacy Act 2020 s. 7: regional anniversaries are working days' },
  fees: {
    value: [{ reason: 'cost-of-access', rights: ['access'], article: 'Privacy Act 2020 s. 66', confirmed: false }],
    source: 'Privacy Act 2020 s. 66',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction'],
    [
      ['restricted-by-law', 'Privacy Act 2020 ss. 49 to 53', false],
      ['rights-of-others', 'Privacy Act 2020 s. 53(b)', false],
      ['unfounded-or-excessive', 'Privacy Act 2020 s. 53(h)', false],
    ],
  ),
})

export const oceania: readonly Regime[] = [australianAgency, australianOrganisation, newZealand]
