import type { LawDeadline } from '../deadlines/right-deadline'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { LawOf, Regime } from '../regimes/regime'
import type { Binding } from './request'

/**
 * On what the day of a request rests, as the person may be told. `own`: what sets it is a rule of the house, a practical
 * target, or a law that was not in force on the day of receipt or does not give this right.
 */
export type Foundation = Exclude<Binding, 'erasure' | 'erasure-by-law'> | 'own'

/** Whether the day that binds may be called the law's: one law that names it for a right is enough. */
export function foundationOf({ binds, dueOn, rights }: RequestDeadline, lawOf: LawOf): Foundation {
  if (binds === 'erasure') return 'own'
  if (binds === 'erasure-by-law') return 'law'
  if (binds !== 'law') return binds
  const setting = rights
    .filter(({ decidedOn }) => decidedOn === undefined)
    .flatMap(({ laws }) => laws)
    .filter((law) => law.binds === 'law' && law.dueOn === dueOn)
  return setting.length === 0 || setting.some((law) => namesTheDay(law, lawOf(law.regime))) ? 'law' : 'own'
}

/** A day that an authority or a court has set is none that the organisation has set itself. */
function namesTheDay({ dueOn, deadline: { orderedDueOn, warnings } }: LawDeadline, { kind, practicalTarget }: Regime) {
  if (orderedDueOn && orderedDueOn === dueOn) return true
  const isOfNoLaw = warnings.some(({ code }) => code === 'not-in-force' || code === 'right-not-in-law')
  return kind === 'statute' && !practicalTarget && !isOfNoLaw
}
