import { needsNoIdentity, rights } from '../rights'
import type { Regime } from './regime'
import { complexityAndNumber } from './statute'
import { ukGrounds } from './uk-gdpr-grounds'

/** Arts 15 to 22, but for what must be as easy as giving consent. */
const chargeable = rights.filter((right) => !needsNoIdentity(right))
const relevantTime = 'UK GDPR Art. 12A(2)'

export const ukGdpr: Regime = {
  id: 'uk-gdpr',
  name: 'UK GDPR',
  kind: 'statute',
  ruleVersion: '2026-11-22',
  rights: {
    access: 'UK GDPR Art. 15',
    correction: 'UK GDPR Art. 16',
    erasure: 'UK GDPR Art. 17',
    restriction: 'UK GDPR Art. 18',
    portability: 'UK GDPR Art. 20',
    objection: 'UK GDPR Art. 21(1)',
    'marketing-objection': 'UK GDPR Art. 21(2)-(3)',
    'automated-decision': 'UK GDPR Arts 22A to 22D',
    withdrawal: 'UK GDPR Art. 7(3)',
    complaint: 'Data Protection Act 2018 s. 164A',
  },
  start: { value: 'receipt', source: relevantTime },
  timeLimit: {
    value: { months: 1 },
    source: 'UK GDPR Art. 12A(1); ICO, Right of access, How long do we have to comply?',
    reading: true,
  },
  pauses: [
    {
      asks: 'clarificationRequested',
      answers: 'clarificationReceived',
      rights: ['access'],
      value: 'through-answer',
      source: 'UK GDPR Art. 12A(5)-(6)',
    },
  ],
  restarts: [
    {
      asks: 'identityRequested',
      waiting: 'awaiting-identity',
      value: { answer: 'identityVerified' },
      source: `UK GDPR Art. 12(6) and ${relevantTime}`,
    },
    {
      asks: 'authorityRequested',
      waiting: 'awaiting-identity',
      value: { answer: 'authorityShown' },
      source: `${relevantTime}; ICO, Right of access: proof of the authority of a third party`,
      reading: true,
    },
    {
      asks: 'feeRequested',
      waiting: 'awaiting-fee',
      value: { answer: 'feePaid' },
      source: `UK GDPR Art. 12(5) and ${relevantTime}`,
    },
  ],
  extension: {
    value: { months: 2 },
    reasons: true,
    grounds: complexityAndNumber('UK GDPR Art. 12A(3)', true),
    notFor: { value: ['marketing-objection', 'withdrawal'], source: 'UK GDPR Arts 7(3) and 21(3)', reading: true },
    source: 'UK GDPR Art. 12A(3)-(4); ICO: three months from the start',
  },
  endsOnWorkingDay: { value: true, source: 'ICO, Right of access, How long do we have to comply?' },
  refusalNotice: { value: 'extended-due-day', source: 'UK GDPR Art. 12(4) as amended in 2025' },
  noIdentityFor: { value: rights.filter(needsNoIdentity), source: 'UK GDPR Arts 7(3), 12(6) and 21(3)', reading: true },
  restrictedWhileWeighed: { correction: 'UK GDPR Art. 18(1)(a)', objection: 'UK GDPR Art. 18(1)(d)' },
  fees: {
    value: [
      { reason: 'unfounded-or-excessive', rights: chargeable, article: 'UK GDPR Art. 12(5)(a)' },
      { reason: 'further-copies', rights: ['access'], article: 'UK GDPR Art. 15(3)' },
    ],
    source: 'UK GDPR Art. 12(5)',
  },
  refusalGrounds: ukGrounds,
  complaintRoutes: [
    { to: 'controller', since: '2026-06-19', source: 'Data Protection Act 2018 s. 164A' },
    { to: 'authority', which: 'information-commissioner', source: 'UK GDPR Arts 12(4) and 77' },
    { to: 'court', source: 'UK GDPR Arts 12(4) and 79; Data Protection Act 2018 s. 167' },
  ],
}
