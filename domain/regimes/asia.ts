import type { Regime } from './regime'
import { groundsOf, statute } from './statute'

const japan = statute({
  id: 'jp-appi-practical',
  name: 'Japan: APPI, practical target',
  practicalTarget: true,
  rights: { access: 'APPI Art. 33', correction: 'APPI Art. 34', erasure: 'APPI Art. 35', restriction: 'APPI Art. 35' },
  timeLimit: {
    value: { days: 14 },
    source: 'APPI Arts 33 to 35: without delay; Art. 39: a lawsuit is possible two weeks after the demand',
    reading: true,
    confirmed: false,
  },
  fees: {
    value: [{ reason: 'cost-of-access', rights: ['access'], article: 'APPI Art. 38', confirmed: false }],
    source: 'APPI Art. 38',
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'restriction'],
    [
      ['restricted-by-law', 'APPI Art. 33(2)', false],
      ['conditions-not-met', 'APPI Arts 34 and 35', false],
    ],
  ),
})

const korea = statute({
  id: 'kr-pipa',
  name: 'Korea: PIPA',
  rights: {
    access: 'PIPA Art. 35',
    correction: 'PIPA Art. 36',
    erasure: 'PIPA Art. 36',
    restriction: 'PIPA Art. 37',
    portability: 'PIPA Art. 35-2',
    'automated-decision': 'PIPA Art. 37-2',
  },
  timeLimit: { value: { days: 10 }, source: 'PIPA Enforcement Decree Arts 41, 43 and 44', confirmed: false },
  fees: {
    value: [
      { reason: 'cost-of-access', rights: ['access'], article: 'PIPA Art. 38(3): the actual cost', confirmed: false },
    ],
    source: 'PIPA Art. 38(3)',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'restriction'],
    [
      ['restricted-by-law', 'PIPA Art. 35(4)', false],
      ['conditions-not-met', 'PIPA Arts 36 and 37', false],
    ],
  ),
})

const india = statute({
  id: 'in-dpdp-grievance',
  name: 'India: DPDP grievances',
  inForce: {
    value: { from: '2027-05-13' },
    source: 'DPDP Rules 2025 r. 1(4): eighteen months after their publication',
    confirmed: false,
  },
  rights: { complaint: 'DPDP Act s. 13; DPDP Rules 2025 r. 14' },
  timeLimit: {
    value: { days: 90 },
    source: 'DPDP Rules 2025 r. 14(3): the published period, 90 days at most',
    confirmed: false,
  },
})

const china = statute({
  id: 'cn-pipl-15wd',
  name: 'China: PIPL',
  rights: {
    access: 'PIPL Art. 45',
    correction: 'PIPL Art. 46',
    erasure: 'PIPL Art. 47',
    portability: 'PIPL Art. 45',
    restriction: 'PIPL Art. 44',
    withdrawal: 'PIPL Art. 15',
  },
  timeLimit: {
    value: { workingDays: 15 },
    source: 'PIPL Art. 50: timely; App determination method of 2019: 15 working days',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'portability', 'restriction'],
    [
      ['restricted-by-law', 'PIPL Arts 18, 35 and 45', false],
      ['conditions-not-met', 'PIPL Art. 47', false],
    ],
  ),
})

export const asia: readonly Regime[] = [japan, korea, india, china]
