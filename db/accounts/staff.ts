import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { absences, controllers, memberships, teamMembers, teams, users } from '../schema'
import type { Grant } from '@/domain/policies/actor'

export async function isDisabled(db: Database, userId: string): Promise<boolean> {
  const [user] = await db.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId))
  return user === undefined || user.disabledAt !== null
}

/** What this person may do, and where, with whom and for whom they work there today; nothing once they are disabled. */
export async function findGrants(db: Database | Transaction, userId: string): Promise<Grant[]> {
  return grantsFrom(await membershipsOf(db, userId))
}

/** The rows of which `grantsFrom` makes what this person may do, as a select; the id may come from another one. */
export function membershipsOf(db: Database | Transaction, userId: string | SQL) {
  const { controllerId, role, mayVerify } = memberships
  return db
    .select({ controllerId, role, mayVerify, teams: ownTeams, standsInFor: awayToday })
    .from(memberships)
    .innerJoin(controllers, eq(controllers.id, memberships.controllerId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), isNull(users.disabledAt)))
}

export function grantsFrom(rows: Awaited<ReturnType<typeof membershipsOf>>): Grant[] {
  return rows.map(({ teams: belongsTo, standsInFor, ...grant }) => ({
    ...grant,
    ...(belongsTo.length > 0 && { teams: belongsTo }),
    ...(standsInFor.length > 0 && { standsInFor }),
  }))
}

const ownTeams = sql<string[]>`array(
  select ${teams.id}::text from ${teams} inner join ${teamMembers} on ${teamMembers.teamId} = ${teams.id}
  where ${teams.controllerId} = ${memberships.controllerId} and ${teams.endedAt} is null
    and ${teamMembers.userId} = ${memberships.userId})`

const awayToday = sql<string[]>`array(
  select ${absences.userId} from ${absences}
  where ${absences.controllerId} = ${memberships.controllerId} and ${absences.deputyId} = ${memberships.userId}
    and (now() at time zone ${controllers.timeZone})::date between ${absences.fromOn} and ${absences.untilOn})`
