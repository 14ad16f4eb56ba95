import type { RegimeId } from '../regimes/regime'
import type { Right } from '../rights'

/**
 * The laws a right is judged by at this controller. `default-30d` stands as law only where the controller declares
 * that no statute applies; several laws may apply and the earliest day binds.
 */
export function lawsFor(
  _right: Right,
  { regimes, noStatuteApplies }: { regimes: readonly RegimeId[]; noStatuteApplies: boolean },
): RegimeId[] {
  return noStatuteApplies || regimes.length === 0 ? ['default-30d'] : [...regimes]
}
