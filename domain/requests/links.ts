import type { Right } from '../rights'

/**
 * What somebody may bring who disagrees with how a request was handled. `complaint` and `appeal` where a law gives them,
 * `review` where none does: looked at again all the same.
 */
export const challenges = ['complaint', 'review', 'appeal'] as const
export type Challenge = (typeof challenges)[number]

/**
 * How a request came from an earlier one: the person asked again, or for a copy of what is kept about it, or challenges how
 * it was handled.
 */
export type LinkedHow = 'asked-again' | 'copy' | Challenge

const rightsBrought = { complaint: 'complaint', review: 'complaint', appeal: 'appeal' } as const

/** The right that a challenge is heard and decided as. */
export function rightBrought(challenge: Challenge): Extract<Right, 'complaint' | 'appeal'> {
  return rightsBrought[challenge]
}
