import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { absences, controllers, memberships, users } from '../schema'
import { type Actor, grantAt, worksAt } from '@/domain/policies/actor'
import { mayBeAssigned, type Role } from '@/domain/policies/roles'

/** Somebody who works on the requests of a controller. */
export type Member = { userId: string; name: string; email: string; role: Role; mayVerify: boolean }

const isActive = and(isNull(memberships.endedAt), isNull(users.disabledAt))

/** A member, and who does their work while they are away today. */
export type PresentMember = Member & { deputyId: string | null }

const deputyId = sql<string | null>`(
  select ${absences.deputyId} from ${absences} inner join ${controllers} on ${controllers.id} = ${absences.controllerId}
  where ${absences.controllerId} = ${memberships.controllerId} and ${absences.userId} = ${memberships.userId}
    and (now() at time zone ${controllers.timeZone})::date between ${absences.fromOn} and ${absences.untilOn})`

/** The members of a controller, for its own staff and the system; nobody for anybody else. */
export async function membersOf(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<PresentMember[]> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return []
  return membersWhere(db, eq(memberships.controllerId, controllerId))
}

/** The members of each controller at which this actor works, by name: who works at two of them comes twice. */
export function colleaguesOf(db: Database | Transaction, actor: Actor) {
  return membersWhere(db, inArray(memberships.controllerId, worksAt(actor)))
}

function membersWhere(db: Database | Transaction, condition: SQL) {
  const { role, mayVerify } = memberships
  return db
    .select({ userId: users.id, name: users.name, email: users.email, role, mayVerify, deputyId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(condition, isActive))
    .orderBy(asc(users.name), asc(users.id))
}

/**
 * The member to whom a request may be given: active, and not reading only. Until the transaction ends, their membership
 * does not, so that no request is given to somebody who is leaving.
 */
export async function findAssignee(
  tx: Transaction,
  actor: Actor,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<Member | undefined> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return undefined
  const { role, mayVerify } = memberships
  const [found] = await tx
    .select({ userId: users.id, name: users.name, email: users.email, role, mayVerify })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.controllerId, controllerId), eq(memberships.userId, userId), isActive))
    .for('share', { of: memberships })
  return found && mayBeAssigned(found.role) ? found : undefined
}
