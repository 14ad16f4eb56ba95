import type { Right } from '../rights'

const suppressing: readonly Right[] = ['marketing-objection', 'opt-out']

/**
 * Whether the least is kept, once this right is carried out, that keeps the person from being written to again. It outlasts
 * the erasure of everything else: the objection binds as long as it is not taken back.
 * @see GDPR Art. 21(3), Art. 17(3)(b); 11 CCR 7026(f)
 */
export function isSuppressing(right: Right): boolean {
  return suppressing.includes(right)
}

/** Why somebody may be written to again, or why an address never belonged on the list. */
export const removalReasons = ['agreed-again', 'not-theirs', 'mistake'] as const
export type RemovalReason = (typeof removalReasons)[number]
