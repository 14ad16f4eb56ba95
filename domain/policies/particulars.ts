import type { LawOf, RegimeId } from '../regimes/regime'

/**
 * What may be missing so that a record cannot be found or handed over, and no more than that.
 * Source: PAIA s. 53(2): the record, the requester, the form of access, an address, the capacity in which one asks.
 */
export const particulars = ['record', 'requester', 'form-of-access', 'address', 'capacity'] as const

export type Particular = (typeof particulars)[number]

/** The laws among these whose time starts only when the request is complete. */
export function startingOnCompletion(regimes: readonly RegimeId[], lawOf: LawOf): RegimeId[] {
  return regimes.filter((id) => lawOf(id).restarts.some(({ asks }) => asks === 'particularsRequested'))
}
