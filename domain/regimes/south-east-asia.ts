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

export const southEastAsia: readonly Regime[] = [singapore, thailand]
