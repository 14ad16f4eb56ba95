import { type Day, latest } from '../calendar/days'
import { after, type Calendar } from '../calendar/working-days'
import type { LawOf, Regime } from '../regimes/regime'
import type { RequestedRight } from '../requests/received'
import type { Right } from '../rights'

/** The rights that count as withdrawn where the fee is not confirmed within these days; null where no right does. */
export function reflectionOf(
  concerned: readonly RequestedRight[],
  lawOf: LawOf,
): { days: number; rights: Right[] } | null {
  const lapsing = concerned.filter((asked) => lapses(asked, lawOf))
  const periods = reflectionsIn(lapsing, lawOf)
  if (periods.length === 0) return null
  return { days: Math.max(...periods.map(({ days }) => days)), rights: lapsing.map(({ right }) => right) }
}

/** Whether an unconfirmed fee ends this request for a right: only where each of its laws says so (DPO Art. 19(3)). */
export function lapses({ regimes }: Pick<RequestedRight, 'regimes'>, lawOf: LawOf): boolean {
  return regimes.length > 0 && regimes.every((id) => reflectionIn(lawOf(id)).length > 0)
}

/** The last day to confirm a fee whose letter left on that day; none where no law of these rights sets one. */
export function reflectionEndsOn(
  concerned: readonly RequestedRight[],
  leftOn: Day,
  { calendar, lawOf }: { calendar: Calendar; lawOf: LawOf },
): Day | undefined {
  const periods = reflectionsIn(concerned, lawOf)
  return periods.length > 0 ? latest(leftOn, ...periods.map((period) => after(leftOn, period, calendar))) : undefined
}

function reflectionsIn(concerned: readonly RequestedRight[], lawOf: LawOf): { days: number }[] {
  return concerned.flatMap(({ regimes }) => regimes.flatMap((id) => reflectionIn(lawOf(id))))
}

function reflectionIn({ restarts }: Regime): { days: number }[] {
  return restarts.flatMap(({ asks, value }) =>
    asks === 'feeRequested' && 'reflection' in value && 'days' in value.reflection ? [value.reflection] : [],
  )
}
