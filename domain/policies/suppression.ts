import type { Right } from '../rights'

/** Those after which nobody is written to again. */
export const suppressingRights = ['marketing-objection', 'opt-out'] as const satisfies readonly Right[]

/**
 * Whether the least is kept, once this right is carried out, that keeps the person from being written to again. It outlasts
 * the erasure of everything else: the objection binds as long as it is not taken back.
 * @see GDPR Art. 21(3), Art. 17(3)(b); 11 CCR 7026(f)
 */
export function isSuppressing(right: Right): boolean {
  return suppressingRights.some((each) => each === right)
}

/** Why somebody may be written to again, or why an address never belonged on the list. */
export const removalReasons = ['agreed-again', 'not-theirs', 'mistake'] as const
export type RemovalReason = (typeof removalReasons)[number]
