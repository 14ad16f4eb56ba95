import { needsNoIdentity, rights } from '../rights'
import { euGrounds } from './eu-gdpr-grounds'
import type { Regime } from './regime'
import { complexityAndNumber } from './statute'

/** Arts 15 to 22, but for what must be as easy as giving consent. */
const chargeable = rights.filter((right) => !needsNoIdentity(right))
const suspension = 'EDPB Guidelines 01/2022, para. 159'

export const euGdpr: Regime = {
  id: 'eu-gdpr',
  name: 'GDPR',
  kind: 'statute',
  ruleVersion: '2026-11-22',
  inForce: { value: { from: '2018-05-25' }, source: 'GDPR Art. 99(2)' },
  rights: {
    access: 'GDPR Art. 15',
    correction: 'GDPR Art. 16',
    erasure: 'GDPR Art. 17',
    restriction: 'GDPR Art. 18',
    portability: 'GDPR Art. 20',
    objection: 'GDPR Art. 21(1)',
    'marketing-objection': 'GDPR Art. 21(2)-(3)',
    'automated-decision': 'GDPR Art. 22',
    withdrawal: 'GDPR Art. 7(3)',
  },
  start: { value: 'receipt', source: 'GDPR Art. 12(3); EDPB Guidelines 01/2022, para. 159' },
  timeLimit: {
    value: { months: 1 },
    source: 'GDPR Art. 12(3), first sentence; Regulation 1182/71 Art. 3(1) and 3(2)(c)',
  },
  pauses: [
    {
      asks: 'identityRequested',
      answers: 'identityVerified',
      notIfAskedLate: true,
      value: 'until-answer',
      source: `GDPR Art. 12(6); ${suspension}`,
      reading: true,
    },
    {
      asks: 'authorityRequested',
      answers: 'authorityShown',
      notIfAskedLate: true,
      value: 'until-answer',
      source: `GDPR Art. 12(6); EDPB Guidelines 01/2022, section 3.4 and para. 159`,
      reading: true,
    },
    {
      asks: 'clarificationRequested',
      answers: 'clarificationReceived',
      notIfAskedLate: true,
      value: 'until-answer',
      source: `GDPR Recital 63; ${suspension}`,
      reading: true,
    },
  ],
  restarts: [],
  extension: {
    value: { months: 2 },
    reasons: true,
    grounds: complexityAndNumber('GDPR Art. 12(3), second sentence', true),
    notFor: { value: ['marketing-objection', 'withdrawal'], source: 'GDPR Arts 7(3) and 21(3)', reading: true },
    source: 'GDPR Art. 12(3), second and third sentence',
    reading: true,
  },
  endsOnWorkingDay: { value: true, source: 'Regulation 1182/71 Art. 3(4)' },
  refusalNotice: { value: 'first-due-day', source: 'GDPR Art. 12(4)' },
  noIdentityFor: { value: rights.filter(needsNoIdentity), source: 'GDPR Arts 7(3), 12(6) and 21(3)', reading: true },
  restrictedWhileWeighed: { correction: 'GDPR Art. 18(1)(a)', objection: 'GDPR Art. 18(1)(d)' },
  fees: {
    value: [
      { reason: 'unfounded-or-excessive', rights: chargeable, article: 'GDPR Art. 12(5)(a)' },
      { reason: 'further-copies', rights: ['access'], article: 'GDPR Art. 15(3)' },
    ],
    source: 'GDPR Art. 12(5)',
  },
  refusalGrounds: euGrounds,
  complaintRoutes: [
    { to: 'authority', which: 'residence-work-or-infringement', source: 'GDPR Arts 12(4) and 77(1)' },
    { to: 'court', source: 'GDPR Arts 12(4) and 79' },
  ],
}
