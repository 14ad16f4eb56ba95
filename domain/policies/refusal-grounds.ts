import { type Right, rightInLaw } from '../rights'

/** The grounds on which a right may be refused, whole or in part, across all laws; each law names its own articles. */
export const refusalGrounds = [
  'unfounded-or-excessive',
  'cannot-identify',
  'rights-of-others',
  'restricted-by-law',
  'freedom-of-expression',
  'legal-duty',
  'public-health',
  'archiving-or-research',
  'legal-claims',
  'public-task',
  'compelling-grounds',
  'conditions-not-met',
  'decision-allowed',
] as const

export type RefusalGround = (typeof refusalGrounds)[number]

/** A ground as one law gives it: for which rights, and by which article. `confirmed: false`: not yet read in the text. */
export type GroundRule = { ground: RefusalGround; rights: readonly Right[]; article: string; confirmed?: false }

/** The grounds a law allows for a right, with their articles; none for an objection to marketing (GDPR Art. 21(3)). */
export function groundsFor(law: { refusalGrounds: readonly GroundRule[] }, right: Right): GroundRule[] {
  return law.refusalGrounds.filter((rule) => rule.rights.includes(rightInLaw(right)))
}

export function mayRefuseOn(law: { refusalGrounds: readonly GroundRule[] }, right: Right, ground: string): boolean {
  return groundsFor(law, right).some((rule) => rule.ground === ground)
}
