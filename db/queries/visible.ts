import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { visibilityOf } from '@/domain/policies/visibility'
import { requests } from '../schema'

/** The rows of `requests` that this actor may see, as a condition for every query on them. */
export function visibleRequests(actor: Actor): SQL {
  const visibility = visibilityOf(actor)
  if (visibility.rows === 'none') return sql`false`
  if (visibility.rows === 'all') return sql`true`
  if (visibility.rows === 'one') return eq(requests.id, visibility.requestId)
  const { everything, ownAndUnassigned, userId } = visibility
  const shared = everything.length > 0 ? inArray(requests.controllerId, [...everything]) : sql`false`
  const own =
    ownAndUnassigned.length > 0
      ? and(
          inArray(requests.controllerId, [...ownAndUnassigned]),
          or(isNull(requests.assigneeId), eq(requests.assigneeId, userId)),
        )
      : sql`false`
  return or(shared, own) ?? sql`false`
}
