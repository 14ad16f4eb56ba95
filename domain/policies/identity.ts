import type { Decision, IdentityState } from '../requests/events'
import { needsNoIdentity, type Right } from '../rights'

/** Carrying this out for the wrong person would give away or destroy somebody's data (GDPR Art. 12(6), Art. 5(1)(f)). */
export function needsIdentity(right: Right, decision: Decision): boolean {
  return !needsNoIdentity(right) && (decision === 'granted' || decision === 'partly-granted')
}

/** Nobody doubts who asks: verified, or no doubt with the reason recorded. */
export function isWithoutDoubt(identity: IdentityState): boolean {
  return identity === 'verified' || identity === 'not-doubted'
}

/** The rights for which proof of identity may be asked at all. */
export function mayAskIdentityFor(rights: readonly Right[]): Right[] {
  return rights.filter((right) => !needsNoIdentity(right))
}
