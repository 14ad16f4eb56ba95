/** What a person may ask for, in the order forms show it. */
export const rights = [
  'access',
  'correction',
  'erasure',
  'portability',
  'restriction',
  'objection',
  'marketing-objection',
  'withdrawal',
  'automated-decision',
  'disclosure',
  'opt-out',
  'limit',
  'content-removal',
  'complaint',
  'appeal',
  'unsure',
] as const

/** `unsure`: "Something else, or I am not sure". The law's clock treats it as access until staff know better. */
export type Right = (typeof rights)[number]

const asEasyAsGiving: readonly Right[] = [
  'marketing-objection',
  'withdrawal',
  'opt-out',
  'limit',
  'complaint',
  'appeal',
]

export function isRight(text: string): text is Right {
  return rights.some((right) => right === text)
}

/** The right whose rules apply: `unsure` is judged as access, the right with the most complete set of duties. */
export function rightInLaw(right: Right): Exclude<Right, 'unsure'> {
  return right === 'unsure' ? 'access' : right
}

/** Acted on without waiting for the e-mail address to be confirmed. Source: GDPR Arts 7(3), 21(3); 11 CCR 7026, 7027. */
export function needsNoConfirmation(right: Right): boolean {
  return asEasyAsGiving.includes(right)
}

/**
 * Acted on without asking who the person is: finding them in the list is enough, and being wrong costs them nothing.
 * Source: GDPR Arts 7(3), 21(3); 11 CCR 7026(d), 7027(e): no verifiable request.
 */
export function needsNoIdentity(right: Right): boolean {
  return asEasyAsGiving.includes(right)
}
