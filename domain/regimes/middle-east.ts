import type { Regime } from './regime'
import { complexityAndNumber, groundsOf, moreTimeFor, statute } from './statute'

const turkey = statute({
  id: 'tr-kvkk',
  name: 'Türkiye: KVKK',
  rights: {
    access: 'KVKK Art. 11(1)(a)-(c)',
    correction: 'KVKK Art. 11(1)(d)',
    erasure: 'KVKK Art. 11(1)(e)',
    'automated-decision': 'KVKK Art. 11(1)(g)',
  },
  timeLimit: { value: { days: 30 }, source: 'KVKK Art. 13(2)' },
  fees: {
    value: [
      {
        reason: 'prescribed',
        rights: ['access', 'correction', 'erasure', 'automated-decision'],
        article: 'KVKK Art. 13(2): the tariff of the Board',
      },
    ],
    source: 'KVKK Art. 13(2)',
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'automated-decision'],
    [
      ['restricted-by-law', 'KVKK Art. 28', false],
      ['conditions-not-met', 'KVKK Art. 13(3)', true],
    ],
  ),
})

const israel = statute({
  id: 'il-ppl',
  name: 'Israel: Protection of Privacy Law',
  rights: { access: 'Protection of Privacy Law s. 13', correction: 'Protection of Privacy Law s. 14' },
  timeLimit: { value: { days: 30 }, source: 'Inspection Regulations 1981', confirmed: false },
  refusalGrounds: groundsOf(
    ['access', 'correction'],
    [['restricted-by-law', 'Protection of Privacy Law s. 13', false]],
  ),
})

const gulfRights = {
  access: 'DIFC Data Protection Law Art. 33',
  correction: 'DIFC Data Protection Law Art. 33',
  erasure: 'DIFC Data Protection Law Art. 33',
  portability: 'DIFC Data Protection Law Art. 37',
  objection: 'DIFC Data Protection Law Art. 34',
}

const difc = statute({
  id: 'ae-difc',
  name: 'Dubai International Financial Centre',
  rights: gulfRights,
  timeLimit: { value: { months: 1 }, source: 'DIFC Data Protection Law Art. 33', confirmed: false },
  extension: {
    value: { months: 2 },
    reasons: true,
    grounds: complexityAndNumber('DIFC Data Protection Law Art. 33', false),
    source: 'DIFC Data Protection Law Art. 33',
    confirmed: false,
  },
  fees: {
    value: [
      {
        reason: 'unfounded-or-excessive',
        rights: ['access', 'correction', 'erasure', 'portability', 'objection'],
        article: 'DIFC Data Protection Law Art. 33',
        confirmed: false,
      },
    ],
    source: 'DIFC Data Protection Law Art. 33',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'portability', 'objection'],
    [['unfounded-or-excessive', 'DIFC Data Protection Law Art. 33', false]],
  ),
})

const adgm = statute({
  id: 'ae-adgm',
  name: 'Abu Dhabi Global Market',
  rights: {
    access: 'ADGM Data Protection Regulations 2021 s. 13',
    correction: 'ADGM Data Protection Regulations 2021 s. 14',
    erasure: 'ADGM Data Protection Regulations 2021 s. 15',
    restriction: 'ADGM Data Protection Regulations 2021 s. 16',
    portability: 'ADGM Data Protection Regulations 2021 s. 18',
    objection: 'ADGM Data Protection Regulations 2021 s. 19',
  },
  timeLimit: { value: { months: 2 }, source: 'ADGM Data Protection Regulations 2021 s. 10', confirmed: false },
  extension: {
    value: { months: 1 },
    reasons: true,
    grounds: complexityAndNumber('ADGM Data Protection Regulations 2021 s. 10', false),
    source: 'ADGM Data Protection Regulations 2021 s. 10',
    confirmed: false,
  },
  fees: {
    value: [
      {
        reason: 'unfounded-or-excessive',
        rights: ['access', 'correction', 'erasure', 'restriction', 'portability', 'objection'],
        article: 'ADGM Data Protection Regulations 2021 s. 10',
        confirmed: false,
      },
    ],
    source: 'ADGM Data Protection Regulations 2021 s. 10',
    confirmed: false,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'restriction', 'portability', 'objection'],
    [['unfounded-or-excessive', 'ADGM Data Protection Regulations 2021 s. 10', false]],
  ),
})

const saudiArabia = statute({
  id: 'sa-pdpl',
  name: 'Saudi Arabia: PDPL',
  rights: {
    access: 'PDPL Art. 4',
    correction: 'PDPL Art. 4',
    erasure: 'PDPL Art. 4',
    restriction: 'Implementing Regulation Art. 4',
    withdrawal: 'PDPL Art. 5(2)',
  },
  timeLimit: { value: { days: 30 }, source: 'Implementing Regulation Art. 3(1)(a)' },
  extension: {
    value: { days: 30 },
    reasons: true,
    grounds: moreTimeFor([
      ['disproportionate-effort', 'Implementing Regulation Art. 3(1)(a)', true],
      ['number-of-requests', 'Implementing Regulation Art. 3(1)(a)', true],
    ]),
    source: 'Implementing Regulation Art. 3(1)(a): notified in advance',
    reading: true,
  },
  refusalGrounds: groundsOf(
    ['access', 'correction', 'erasure', 'restriction'],
    [
      ['unfounded-or-excessive', 'Implementing Regulation Art. 3', true],
      ['restricted-by-law', 'PDPL Art. 9', false],
    ],
  ),
})

export const middleEast: readonly Regime[] = [turkey, israel, difc, adgm, saudiArabia]
