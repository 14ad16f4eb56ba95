import { and, asc, eq, gt, ne, sql } from 'drizzle-orm'
import { staff } from '@/domain/policies/actor'
import type { Actor } from '@/domain/policies/actor'
import { sees } from '@/domain/policies/visibility'
import { findGrants } from '../accounts/staff'
import type { Database } from '../client'
import { controllers, presences, requests, users } from '../schema'
import { visibleRequests } from './visible'

/** For so long somebody counts as here after they were last seen. */
export const secondsHere = 90

/** A colleague who has the same request open. */
export type Here = { userId: string; name: string; since: string }

/** Who else has a request open, for an actor who may see it: nobody who may no longer see it themselves. */
export async function othersHere(db: Database, actor: Actor, requestId: string): Promise<Here[]> {
  if (actor.kind !== 'staff') return []
  const found = await db
    .select({ userId: users.id, name: users.name, since: presences.since, request: requests })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .innerJoin(requests, eq(requests.id, presences.requestId))
    .where(
      and(
        eq(presences.requestId, requestId),
        ne(presences.userId, actor.userId),
        gt(presences.seenAt, sql`now() - make_interval(secs => ${secondsHere})`),
        visibleRequests(actor),
      ),
    )
    .orderBy(asc(presences.since), asc(presences.userId))
  const here: Here[] = []
  for (const { request, ...other } of found)
    if (sees(staff(other.userId, await findGrants(db, other.userId)), request)) here.push(other)
  return here
}

/** Which version a request has now, for an actor who may see it. */
export async function glanceAt(
  db: Database,
  actor: Actor,
  reference: string,
): Promise<{ id: string; version: number; timeZone: string } | undefined> {
  const [row] = await db
    .select({ id: requests.id, version: requests.version, timeZone: controllers.timeZone })
    .from(requests)
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .where(and(eq(requests.reference, reference), visibleRequests(actor)))
  return row
}
