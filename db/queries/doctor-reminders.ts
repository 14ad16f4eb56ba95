import { eq, ne, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { controllers, memberships, requests, users } from '../schema'

/** What reminders are derived from, for every request that is not closed; `recipients` counts who could be reminded. */
export async function remindableRequests(db: Database) {
  const recipients = sql<number>`(
    select count(*)::int from ${memberships} join ${users} on ${users.id} = ${memberships.userId}
    where ${memberships.controllerId} = ${requests.controllerId} and ${memberships.role} <> 'auditor'
      and ${memberships.endedAt} is null and ${users.disabledAt} is null)`
  return db
    .select({
      reference: requests.reference,
      receivedOn: requests.receivedOn,
      enteredAt: requests.enteredAt,
      dueOn: requests.dueOn,
      withoutPauseDueOn: requests.withoutPauseDueOn,
      spamMarkedOn: requests.spamMarkedOn,
      timeZone: controllers.timeZone,
      recipients,
    })
    .from(requests)
    .innerJoin(controllers, eq(controllers.id, requests.controllerId))
    .where(ne(requests.state, 'closed'))
}
