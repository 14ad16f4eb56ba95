import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { memberships, users } from '../schema'
import type { Grant } from '@/domain/policies/actor'

export async function isDisabled(db: Database, userId: string): Promise<boolean> {
  const [user] = await db.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId))
  return user === undefined || user.disabledAt !== null
}

/** What this person may do, and where; nothing once they are disabled. */
export async function findGrants(db: Database | Transaction, userId: string): Promise<Grant[]> {
  return db
    .select({ controllerId: memberships.controllerId, role: memberships.role, mayVerify: memberships.mayVerify })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), isNull(users.disabledAt)))
}
