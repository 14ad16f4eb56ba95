import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import { visibleRequests } from './visible'

/** Requests on which a colleague should have answered a search task before this day. */
export async function requestsWithLateTasks(
  db: Database,
  actor: Actor,
  controllerId: string,
  day: Day,
): Promise<{ reference: string }[]> {
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(
      and(
        eq(requests.controllerId, controllerId),
        ne(requests.state, 'closed'),
        lt(requests.tasksDueOn, day),
        isNull(requests.spamMarkedOn),
        visibleRequests(actor),
      ),
    )
    .orderBy(requests.id)
}
