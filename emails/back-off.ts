/** The waits between attempts, in seconds: the first, and the longest that doubling reaches. */
export type BackOff = { firstSeconds: number; longestSeconds: number }

/**
 * Seconds until the next attempt after this many: doubled each time up to the longest, with the upper half of it left to
 * chance (0 to 1), so that letters which failed together do not come back together. There is no last attempt.
 */
export function secondsUntilNextAttempt(
  attempts: number,
  { firstSeconds, longestSeconds }: BackOff,
  chance: number,
): number {
  const doubled = Math.min(longestSeconds, firstSeconds * 2 ** Math.min(attempts - 1, 30))
  return Math.round(doubled * (0.5 + chance / 2))
}
