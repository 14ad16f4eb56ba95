import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { memberships, users } from '../schema'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Role } from '@/domain/policies/permissions'

/** Somebody who works on the requests of a controller. */
export type Member = { userId: string; name: string; email: string; role: Role; mayVerify: boolean }

/** The members of a controller, for its own staff and the system; nobody for anybody else. */
export async function membersOf(db: Database | Transaction, actor: Actor, controllerId: string): Promise<Member[]> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return []
  const { role, mayVerify } = memberships
  return db
    .select({ userId: users.id, name: users.name, email: users.email, role, mayVerify })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.controllerId, controllerId), isNull(memberships.endedAt), isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id))
}

/** Those to whom a request may be given: active, and not reading only. */
export async function assigneesOf(db: Database | Transaction, actor: Actor, controllerId: string): Promise<Member[]> {
  const members = await membersOf(db, actor, controllerId)
  return members.filter(({ role }) => role !== 'auditor')
}
