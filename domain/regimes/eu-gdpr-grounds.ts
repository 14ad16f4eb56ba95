import type { GroundRule } from '../policies/refusal-grounds'
import type { Right } from '../rights'

/** Arts 15-22 without the objection to marketing, which knows no refusal (Art. 21(3)). */
export const refusableRights = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
] as const satisfies readonly Right[]

export const euGrounds: readonly GroundRule[] = [
  { ground: 'unfounded-or-excessive', rights: refusableRights, article: 'GDPR Art. 12(5)(b)' },
  { ground: 'cannot-identify', rights: refusableRights, article: 'GDPR Arts 11(2) and 12(2)' },
  { ground: 'restricted-by-law', rights: refusableRights, article: 'GDPR Art. 23 and the law made under it' },
  { ground: 'rights-of-others', rights: ['access'], article: 'GDPR Art. 15(4)' },
  { ground: 'rights-of-others', rights: ['portability'], article: 'GDPR Art. 20(4)' },
  { ground: 'conditions-not-met', rights: ['correction'], article: 'GDPR Art. 16' },
  { ground: 'conditions-not-met', rights: ['erasure'], article: 'GDPR Art. 17(1)' },
  { ground: 'conditions-not-met', rights: ['restriction'], article: 'GDPR Art. 18(1)' },
  { ground: 'conditions-not-met', rights: ['portability'], article: 'GDPR Art. 20(1)' },
  { ground: 'conditions-not-met', rights: ['objection'], article: 'GDPR Art. 21(1)' },
  { ground: 'conditions-not-met', rights: ['automated-decision'], article: 'GDPR Art. 22(1)' },
  { ground: 'freedom-of-expression', rights: ['erasure'], article: 'GDPR Art. 17(3)(a)' },
  { ground: 'legal-duty', rights: ['erasure'], article: 'GDPR Art. 17(3)(b)' },
  { ground: 'public-health', rights: ['erasure'], article: 'GDPR Art. 17(3)(c)' },
  { ground: 'archiving-or-research', rights: ['erasure'], article: 'GDPR Art. 17(3)(d)' },
  { ground: 'legal-claims', rights: ['erasure'], article: 'GDPR Art. 17(3)(e)' },
  { ground: 'public-task', rights: ['portability'], article: 'GDPR Art. 20(3)' },
  { ground: 'compelling-grounds', rights: ['objection'], article: 'GDPR Art. 21(1)' },
  { ground: 'legal-claims', rights: ['objection'], article: 'GDPR Art. 21(1)' },
  { ground: 'decision-allowed', rights: ['automated-decision'], article: 'GDPR Art. 22(2)' },
]
