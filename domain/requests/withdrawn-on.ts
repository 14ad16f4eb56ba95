import type { Day } from '../calendar/days'
import type { Right } from '../rights'
import type { RequestFacts } from './history'

/**
 * A right that is decided but not answered is still due: only a withdrawn one drops out, unless nothing else remains.
 */
export function withdrawnOn({ rights, decisions }: RequestFacts, right: Right): { decidedOn?: Day } {
  const decided = decisions.get(right)
  const othersRemain = rights.some((other) => decisions.get(other.right)?.decision !== 'withdrawn')
  return decided?.decision === 'withdrawn' && othersRemain ? { decidedOn: decided.on } : {}
}
