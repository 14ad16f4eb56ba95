import type { Right } from '../rights'

/** `gpc`: Global Privacy Control, which a browser sends for its user as `Sec-GPC: 1`. */
export const privacySignals = ['gpc'] as const

export type PrivacySignal = (typeof privacySignals)[number]

/**
 * What of this form the signal asks for: it opts out of sale and sharing, and no law makes it ask for a limit as well.
 * Source: Cal. Civ. Code 1798.135(e); 11 CCR 7025(c)(1).
 */
export function rightsSignalled(offered: readonly Right[]): Right[] {
  return offered.filter((right) => right === 'opt-out')
}
