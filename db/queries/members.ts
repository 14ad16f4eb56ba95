import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { memberships, users } from '../schema'
import { type Actor, grantAt } from '@/domain/policies/actor'
import { mayBeAssigned, type Role } from '@/domain/policies/roles'

/** Somebody who works on the requests of a controller. */
export type Member = { userId: string; name: string; email: string; role: Role; mayVerify: boolean }

const isActive = and(isNull(memberships.endedAt), isNull(users.disabledAt))

/** The members of a controller, for its own staff and the system; nobody for anybody else. */
export async function membersOf(db: Database | Transaction, actor: Actor, controllerId: string): Promise<Member[]> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return []
  const { role, mayVerify } = memberships
  return db
    .select({ userId: users.id, name: users.name, email: users.email, role, mayVerify })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.controllerId, controllerId), isActive))
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
