import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { type Handled, standingIn, visibilityOf } from '@/domain/policies/visibility'
import { requests } from '../schema'

/** The columns by which it is decided who sees a request, for every list of which a line is judged once more. */
export const whoSees = {
  assigneeId: requests.assigneeId,
  teamId: requests.teamId,
  readers: requests.readers,
  managersRead: requests.managersRead,
  barred: requests.barred,
}

/**
 * The rows of `requests` that this actor may see, as a condition for every query on them: `sees`, in SQL. Those of an import that
 * was undone are seen by nobody.
 */
export function visibleRequests(actor: Actor): SQL {
  return and(isNull(requests.discardedOn), grantedRequests(actor)) ?? sql`false`
}

/** The same with what was discarded: for what proves that the history is whole, and where nothing closed is looked for. */
export function grantedRequests(actor: Actor): SQL {
  const visibility = visibilityOf(actor)
  if (visibility.rows === 'none') return sql`false`
  if (visibility.rows === 'all') return sql`true`
  if (visibility.rows === 'one') return eq(requests.id, visibility.requestId)
  const { everything, managed, handled, userId } = visibility
  const isNamed = sql`${userId} = any(${requests.readers})`
  const isOpen = isNull(requests.readers)
  const forManagers =
    managed.length > 0 ? and(requests.managersRead, inArray(requests.controllerId, [...managed])) : undefined
  const places = [
    ...(everything.length > 0
      ? [and(inArray(requests.controllerId, [...everything]), or(isOpen, isNamed, forManagers))]
      : []),
    ...handled.map((place) =>
      and(eq(requests.controllerId, place.controllerId), or(isNamed, and(isOpen, isHandledBy(userId, place)))),
    ),
  ]
  if (places.length === 0) return sql`false`
  return and(sql`${userId} <> all(${requests.barred})`, or(...places)) ?? sql`false`
}

/** The requests that are with this actor: their own, and today those of the members for whom they stand in. */
export function withActor(actor: Actor): SQL {
  if (actor.kind !== 'staff') return sql`false`
  const theirs = standingIn(actor).map(({ controllerId, standsInFor }) =>
    and(eq(requests.controllerId, controllerId), inArray(requests.assigneeId, [...standsInFor])),
  )
  return or(eq(requests.assigneeId, actor.userId), ...theirs) ?? sql`false`
}

function isHandledBy(userId: string, { teams, standsInFor }: Handled): SQL | undefined {
  return or(
    inArray(requests.assigneeId, [userId, ...standsInFor]),
    and(isNull(requests.assigneeId), isNull(requests.teamId)),
    teams.length > 0 ? inArray(requests.teamId, [...teams]) : undefined,
  )
}
