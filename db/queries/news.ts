import { and, eq, gt, ne, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { events, requests } from '../schema'
import { visibleRequests } from './visible'

/** So many changed requests are counted, and none that changed longer ago than this. */
const newsAtMost = 99
const hours = 12

/**
 * How many of the requests that this actor may see have changed since a moment, by anything but what they did themselves
 * or somebody's look at a document.
 */
export async function changedSince(db: Database, actor: Actor, since: string): Promise<number> {
  if (actor.kind !== 'staff') return 0
  const by = events.actor
  const byOthers = or(sql`${by} ->> 'kind' <> 'staff'`, sql`${by} ->> 'id' <> ${actor.userId}`)
  const changed = db
    .selectDistinct({ id: events.requestId })
    .from(events)
    .innerJoin(requests, eq(requests.id, events.requestId))
    .where(
      and(
        gt(events.at, sql`greatest(${since}::timestamptz, now() - make_interval(hours => ${hours}))`),
        byOthers,
        ne(events.type, 'fileOpened'),
        visibleRequests(actor),
      ),
    )
    .limit(newsAtMost)
    .as('changed')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(changed)
  return row?.count ?? 0
}
