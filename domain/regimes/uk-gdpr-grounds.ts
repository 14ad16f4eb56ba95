import type { GroundRule } from '../policies/refusal-grounds'
import { refusableRights } from './eu-gdpr-grounds'

/** The grounds of the UK GDPR; the exemptions stand in the Data Protection Act 2018, Schedules 2 to 4. */
export const ukGrounds: readonly GroundRule[] = [
  { ground: 'unfounded-or-excessive', rights: refusableRights, article: 'UK GDPR Art. 12(5)' },
  { ground: 'cannot-identify', rights: refusableRights, article: 'UK GDPR Arts 11(2) and 12(2)' },
  { ground: 'restricted-by-law', rights: refusableRights, article: 'Data Protection Act 2018, Schs 2 to 4' },
  {
    ground: 'rights-of-others',
    rights: ['access'],
    article: 'UK GDPR Art. 15(4); Data Protection Act 2018, Sch. 2 para. 16',
  },
  { ground: 'rights-of-others', rights: ['portability'], article: 'UK GDPR Art. 20(4)' },
  { ground: 'conditions-not-met', rights: ['correction'], article: 'UK GDPR Art. 16' },
  { ground: 'conditions-not-met', rights: ['erasure'], article: 'UK GDPR Art. 17(1)' },
  { ground: 'conditions-not-met', rights: ['restriction'], article: 'UK GDPR Art. 18(1)' },
  { ground: 'conditions-not-met', rights: ['portability'], article: 'UK GDPR Art. 20(1)' },
  { ground: 'conditions-not-met', rights: ['objection'], article: 'UK GDPR Art. 21(1)' },
  { ground: 'conditions-not-met', rights: ['automated-decision'], article: 'UK GDPR Art. 22A' },
  { ground: 'freedom-of-expression', rights: ['erasure'], article: 'UK GDPR Art. 17(3)(a)' },
  { ground: 'legal-duty', rights: ['erasure'], article: 'UK GDPR Art. 17(3)(b)' },
  { ground: 'public-health', rights: ['erasure'], article: 'UK GDPR Art. 17(3)(c)' },
  { ground: 'archiving-or-research', rights: ['erasure'], article: 'UK GDPR Art. 17(3)(d)' },
  { ground: 'legal-claims', rights: ['erasure'], article: 'UK GDPR Art. 17(3)(e)' },
  { ground: 'public-task', rights: ['portability'], article: 'UK GDPR Art. 20(3)' },
  { ground: 'compelling-grounds', rights: ['objection'], article: 'UK GDPR Art. 21(1)' },
  { ground: 'legal-claims', rights: ['objection'], article: 'UK GDPR Art. 21(1)' },
  { ground: 'decision-allowed', rights: ['automated-decision'], article: 'UK GDPR Art. 22B' },
]
