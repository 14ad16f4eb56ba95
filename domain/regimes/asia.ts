import type { Regime } from './regime'
import { groundsOf, statute } from './statute'

const singapore = statute({
  id: 'sg-pdpa',
  name: 'Singapore: PDPA',
  rights: { access: 'PDPA s. 21', correction: 'PDPA s. 22', withdrawal: 'PDPA s. 16' },
  timeLimit: { value: { days: 30 }, source: 'Personal Data Protection Regulations 2021 reg. 5', confirmed: false },
  extension: {
    value: 'chosen',
    reasons: false,
    source: 'Personal Data Protection Regulations 2021 reg. 5: told within that time when',
    confirmed: false,
  },
  fees: {
    value: [
      {
        reason: 'cost-of-access',
        rights: ['access'],
        article: 'Personal Data Protection Regulations 2021 reg. 7: an estimate first',
        confirmed: false,
      },
    ],
    source: 'Personal Data Protection Regulations 2021 reg. 7',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction'],
    [
      ['restricted-by-law', 'PDPA ss. 21(3) and 22(7); Fifth and Sixth Schedules', false],
      ['rights-of-others', 'PDPA s. 21(3)', false],
    ],
  ),
})

const japan = statute({
  id: 'jp-appi-practical',
  name: 'Japan: APPI, practical target',
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
  rights: { complaint: 'DPDP Act s. 13; DPDP Rules 2025 r. 14' },
  timeLimit: {
    value: { days: 90 },
    source: 'DPDP Rules 2025 r. 14(3): the published period, 90 days at most; applies from May 2027',
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

const thailand = statute({
  id: 'th-pdpa',
  name: 'Thailand: PDPA',
  rights: {
    access: 'PDPA s. 30',
    portability: 'PDPA s. 31',
    objection: 'PDPA s. 32',
    erasure: 'PDPA s. 33',
    restriction: 'PDPA s. 34',
    correction: 'PDPA s. 35',
    withdrawal: 'PDPA s. 19',
  },
  timeLimit: { value: { days: 30 }, source: 'PDPA s. 30: thirty days from the date of receiving such request' },
  refusalGrounds: groundsOf(
    ['access'],
    [
      ['restricted-by-law', 'PDPA s. 30', true],
      ['rights-of-others', 'PDPA s. 30', true],
    ],
  ).concat(
    groundsOf(
      ['portability', 'objection', 'erasure', 'restriction', 'correction'],
      [['conditions-not-met', 'PDPA ss. 31 to 36', false]],
    ),
  ),
})

export const asia: readonly Regime[] = [singapore, japan, korea, india, china, thailand]
