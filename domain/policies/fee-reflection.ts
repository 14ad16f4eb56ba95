import { type Day, latest } from '../calendar/days'
import { after, type Calendar } from '../calendar/working-days'
import { regimeOf } from '../regimes/regimes'
import type { RegimeId } from '../regimes/regime'
import type { RequestedRight } from '../requests/events'

/** Days in which a fee must be confirmed, or the request counts as withdrawn; null where no law of these rights says so. */
export function reflectionDays(concerned: readonly RequestedRight[]): number | null {
  const days = concerned.flatMap(({ regimes }) => regimes.flatMap(reflectionIn)).map(({ days }) => days)
  return days.length > 0 ? Math.max(...days) : null
}

/** Whether an unconfirmed fee ends this request for a right: only where each of its laws says so (DPO Art. 19(3)). */
export function lapses({ regimes }: RequestedRight): boolean {
  return regimes.length > 0 && regimes.every((id) => reflectionIn(id).length > 0)
}

/** The last day to confirm a fee whose letter left on that day; none where no law of these rights sets one. */
export function reflectionEndsOn(
  concerned: readonly RequestedRight[],
  leftOn: Day,
  calendar: Calendar,
): Day | undefined {
  const periods = concerned.flatMap(({ regimes }) => regimes.flatMap(reflectionIn))
  return periods.length > 0 ? latest(leftOn, ...periods.map((period) => after(leftOn, period, calendar))) : undefined
}

function reflectionIn(id: RegimeId): { days: number }[] {
  return regimeOf(id).restarts.flatMap(({ asks, value }) =>
    asks === 'feeRequested' && 'reflection' in value && 'days' in value.reflection ? [value.reflection] : [],
  )
}
