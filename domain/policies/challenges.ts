import { type Day, isAfter } from '../calendar/days'
import type { ComplaintRoute } from '../regimes/complaint-route'
import type { RegimeId } from '../regimes/regime'
import { regimeOf } from '../regimes/regimes'
import { type Challenge, rightBrought } from '../requests/links'
import type { RequestedRight } from '../requests/received'
import { lawsFor } from './applicable-law'

/**
 * What the laws of a request give to whoever disagrees with how it was handled: an appeal, a complaint to the organisation
 * itself, or, where no law gives either, to have it looked at again.
 * @see Va. Code 59.1-577 C; DPA 2018 s. 164A
 */
export function challengesGiven(asked: readonly RequestedRight[], today: Day): Challenge[] {
  const routes = lawsOf(asked).flatMap((id) => regimeOf(id).complaintRoutes)
  const given = [
    ...(leadsTo(routes, 'appeal', today) ? ['appeal' as const] : []),
    ...(leadsTo(routes, 'controller', today) ? ['complaint' as const] : []),
  ]
  return given.length > 0 ? given : ['review']
}

/** By which laws a challenge is judged: those of the request it is about, wherever the person has moved since. */
export function lawsOfChallenge(challenge: Challenge, about: readonly RequestedRight[]): RegimeId[] {
  return lawsFor(rightBrought(challenge), { regimes: lawsOf(about), noStatuteApplies: false })
}

/** A law made for one right alone stands for the one it is a part of. */
function lawsOf(asked: readonly RequestedRight[]): RegimeId[] {
  return [...new Set(asked.flatMap(({ regimes }) => regimes).map((id) => regimeOf(id).partOf ?? id))]
}

function leadsTo(routes: readonly ComplaintRoute[], where: ComplaintRoute['to'], today: Day): boolean {
  return routes.some(({ to, since }) => to === where && (!since || !isAfter(since, today)))
}
