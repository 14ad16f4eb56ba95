import { type Day, isAfter } from '../calendar/days'
import type { ComplaintRoute } from '../regimes/complaint-route'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import type { Decision } from '../requests/events'
import type { Right } from '../rights'
import { isNoAction } from './refusals'

type Asked = {
  regimes: readonly RegimeId[]
  rights: readonly Right[]
  receivedOn: Day
  /** What the person was told, or is told now, of each right. */
  decisions: readonly { right: Right; decision: Decision }[]
}

/**
 * Where the person may turn by the laws of their request. An appeal is named where none was brought yet, and the Attorney
 * General of a state once one has failed, not before.
 * @see Va. Code 59.1-577 C
 */
export function complaintRoutesOf({ regimes, rights, receivedOn, decisions }: Asked): ComplaintRoute[] {
  const hasFailed = decisions.some(({ right, decision }) => right === 'appeal' && isNoAction(decision))
  return regimes
    .flatMap((id) => regimeOf(id).complaintRoutes)
    .filter(({ since }) => !since || !isAfter(since, receivedOn))
    .filter(({ to }) => to !== 'appeal' || !rights.includes('appeal'))
    .filter(({ which }) => which !== 'attorney-general' || hasFailed)
}
