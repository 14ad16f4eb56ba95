import { type Day, earliest } from '../calendar/days'
import type { RightDeadline } from '../deadlines/right-deadline'
import type { RegimeId } from '../regimes/regime'
import { isErasure } from './erasure-after-collection'

/**
 * The laws whose days count to the deletion itself and not to an answer that announces it.
 * @see Cal. Civ. Code 1798.130(a)(2)(A); Vietnam, Decree 356/2025/ND-CP Art. 5 and, until the end of 2025, Decree 13/2023/ND-CP
 */
const countedToDeletion: readonly RegimeId[] = ['us-ca-ccpa', 'vn-pdpl-erase', 'vn-pdpl-erase-3p', 'vn-decree13-72h']

/** The first day on which a law wants the data to be deleted; undefined where none counts to that, or none has a day now. */
export function deletionByLawOn(rights: readonly RightDeadline[]): Day | undefined {
  const laws = rights.filter(({ right }) => isErasure(right)).flatMap(({ laws: own }) => own)
  return earliest(laws.filter(({ regime }) => countedToDeletion.includes(regime)).map(({ legalDueOn }) => legalDueOn))
}
