import type { Regime } from './regime'
import { groundsOf, moreTimeFor, statute } from './statute'

const switzerland = statute({
  id: 'ch-fadp',
  name: 'Switzerland: FADP',
  inForce: { value: { from: '2023-09-01' }, source: 'FADP of 25 September 2020', confirmed: false },
  rights: {
    access: 'FADP Art. 25',
    correction: 'FADP Art. 32(1)',
    erasure: 'FADP Art. 32(2)',
    portability: 'FADP Art. 28',
    objection: 'FADP Art. 30(2)(b)',
    'automated-decision': 'FADP Art. 21',
  },
  timeLimit: { value: { days: 30 }, source: 'FADP Art. 25(7); DPO Art. 18(1)' },
  restarts: [
    {
      asks: 'feeRequested',
      waiting: 'awaiting-fee',
      value: { reflection: { days: 10 } },
      source: 'DPO Art. 19(3): the period begins on expiry of the ten-day reflection period',
      reading: true,
    },
  ],
  extension: {
    value: 'chosen',
    reasons: false,
    source: 'DPO Art. 18(2): told within that time by when',
    confirmed: false,
  },
  fees: {
    value: [
      {
        reason: 'disproportionate-effort',
        rights: ['access', 'portability'],
        article: 'FADP Art. 25(6); DPO Art. 19(1)-(2)',
        most: { amount: 300, currency: 'CHF' },
      },
    ],
    source: 'FADP Art. 25(6)',
  },
  refusalGrounds: groundsOf(
    ['access', 'portability'],
    [
      ['restricted-by-law', 'FADP Art. 26(1)(a)', true],
      ['rights-of-others', 'FADP Art. 26(1)(b)', true],
      ['unfounded-or-excessive', 'FADP Art. 26(1)(c)', true],
      ['cannot-identify', 'DPO Art. 16(5)', false],
    ],
  ).concat(
    groundsOf(
      ['correction', 'erasure', 'objection', 'automated-decision'],
      [
        ['conditions-not-met', 'FADP Arts 21 and 32', false],
        ['legal-duty', 'FADP Art. 32(1)(a)', false],
      ],
    ),
  ),
})

const southAfrica = statute({
  id: 'za-paia',
  name: 'South Africa: POPIA and PAIA',
  rights: {
    access: 'POPIA s. 23; PAIA s. 50',
    correction: 'POPIA s. 24',
    erasure: 'POPIA s. 24',
    objection: 'POPIA s. 11(3)(a)',
    'marketing-objection': 'POPIA s. 11(3)(b)',
  },
  timeLimit: { value: { days: 30 }, source: 'PAIA s. 56(1)' },
  restarts: [
    {
      asks: 'particularsRequested',
      waiting: 'not-started',
      value: { answer: 'requestCompleted' },
      source: 'PAIA ss. 53(2) and 56(1): after the particulars required have been received',
    },
  ],
  extension: {
    value: { days: 30 },
    reasons: true,
    grounds: moreTimeFor([
      ['large-quantity', 'PAIA s. 57(1)(a)', false],
      ['search-elsewhere', 'PAIA s. 57(1)(b)', false],
      ['consultations', 'PAIA s. 57(1)(c)', false],
      ['consent', 'PAIA s. 57(1)(e)', false],
    ]),
    source: 'PAIA s. 57(1)',
    notice: {
      value: { within: { days: 30 }, from: 'receipt' },
      source: 'PAIA s. 57(2): within 30 days after the request is received',
      reading: true,
    },
  },
  fees: {
    value: [
      { reason: 'prescribed', rights: ['access'], article: 'POPIA s. 23(1)(b)(ii); PAIA s. 54', confirmed: false },
    ],
    source: 'POPIA s. 23(1)(a)',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access'],
    [
      ['rights-of-others', 'PAIA s. 63', true],
      ['restricted-by-law', 'PAIA ss. 64 to 69', true],
      ['unfounded-or-excessive', 'PAIA s. 45', false],
    ],
  ).concat(groundsOf(['correction', 'erasure', 'objection'], [['conditions-not-met', 'POPIA ss. 11 and 24', false]])),
})

export const europeAndAfrica: readonly Regime[] = [switzerland, southAfrica]
