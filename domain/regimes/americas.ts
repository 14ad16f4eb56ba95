import type { Regime } from './regime'
import { groundsOf, moreTimeFor, statute } from './statute'

const lgpd = 'LGPD Art. 18'
const pipeda = 'PIPEDA s. 8'
const quebec = 'Act respecting the protection of personal information in the private sector (P-39.1)'

const brazil = statute({
  id: 'br-lgpd',
  name: 'Brazil: LGPD',
  rights: {
    access: 'LGPD Arts 18 II and 19',
    correction: `${lgpd} III`,
    erasure: `${lgpd} IV and VI`,
    portability: `${lgpd} V`,
    withdrawal: `${lgpd} IX`,
    objection: `${lgpd} §2`,
    'automated-decision': 'LGPD Art. 20',
    disclosure: `${lgpd} VII`,
  },
  timeLimit: { value: { days: 15 }, source: 'LGPD Art. 19 II: up to 15 days from the date of the request' },
  fees: { value: [], source: `${lgpd} §5`, confirmed: false },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'portability', 'objection', 'automated-decision'],
    [
      ['restricted-by-law', 'LGPD Art. 19 (commercial and industrial secrets)', true],
      ['cannot-identify', 'LGPD Art. 18 §4', false],
      ['legal-duty', 'LGPD Art. 16', false],
      ['conditions-not-met', 'LGPD Art. 18', false],
    ],
  ),
})

const brazilSimplified = statute({
  id: 'br-lgpd-simplified',
  name: 'Brazil: LGPD, simplified format',
  partOf: 'br-lgpd',
  chosenByStaff: true,
  rights: { access: 'LGPD Art. 19 I' },
  timeLimit: { value: { days: 0 }, source: 'LGPD Art. 19 I: immediately' },
})

const canada = statute({
  id: 'ca-pipeda',
  name: 'Canada: PIPEDA',
  rights: {
    access: `PIPEDA Sch. 1, 4.9; ${pipeda}`,
    correction: 'PIPEDA Sch. 1, 4.9.5',
    withdrawal: 'PIPEDA Sch. 1, 4.3.8',
  },
  timeLimit: { value: { days: 30 }, source: `${pipeda}(3)` },
  extension: {
    value: { days: 30 },
    reasons: true,
    grounds: moreTimeFor([
      ['interference', `${pipeda}(4)(a)(i)`, true],
      ['consultations', `${pipeda}(4)(a)(ii)`, true],
      ['conversion', `${pipeda}(4)(b)`, true],
    ]),
    source: `${pipeda}(4)`,
    notice: {
      value: { within: { days: 30 }, from: 'letter' },
      source: `${pipeda}(4): no later than thirty days after the date of the request`,
    },
  },
  fees: {
    value: [{ reason: 'cost-of-access', rights: ['access'], article: `${pipeda}(6)` }],
    source: 'PIPEDA Sch. 1, 4.9.4: at minimal or no cost',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction'],
    [
      ['rights-of-others', 'PIPEDA s. 9(1)', true],
      ['restricted-by-law', 'PIPEDA s. 9(2.1) to (3)', true],
      ['conditions-not-met', 'PIPEDA s. 9', true],
    ],
  ),
})

const lawTwentyFive = statute({
  id: 'ca-qc-law25',
  name: 'Québec: Law 25',
  rights: {
    access: `${quebec} s. 27`,
    correction: `${quebec} s. 28`,
    erasure: `${quebec} s. 28.1`,
    portability: `${quebec} s. 27`,
    'automated-decision': `${quebec} s. 12.1`,
  },
  timeLimit: { value: { days: 30 }, source: `${quebec} s. 32`, confirmed: false },
  fees: {
    value: [
      { reason: 'cost-of-access', rights: ['access', 'portability'], article: `${quebec} s. 33`, confirmed: false },
    ],
    source: `${quebec} s. 33`,
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'portability', 'automated-decision'],
    [
      ['rights-of-others', `${quebec} s. 40`, false],
      ['restricted-by-law', `${quebec} ss. 37 to 41`, false],
      ['conditions-not-met', `${quebec} s. 34`, false],
    ],
  ),
})

export const americas: readonly Regime[] = [brazil, brazilSimplified, canada, lawTwentyFive]
