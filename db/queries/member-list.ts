import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database } from '../client'
import { memberships, requests, users } from '../schema'
import type { Member } from './members'
import { visibleRequests } from './visible'

/** A member as administrators see them; `canSignIn` is false while a link to sign in anew is out. */
export type MemberLine = Member & { since: string; canSignIn: boolean; hasSecondFactor: boolean; openRequests: number }

/** Everybody whose membership has not ended, for the administrators of this controller; nobody for anybody else. */
export async function listMembers(db: Database, actor: Actor, controllerId: string): Promise<MemberLine[]> {
  if (!mayAt(actor, 'manage', controllerId)) return []
  const { role, mayVerify, since } = memberships
  const openRequests = db
    .select({ count: sql<number>`count(*)::int` })
    .from(requests)
    .where(
      and(
        eq(requests.controllerId, memberships.controllerId),
        eq(requests.assigneeId, users.id),
        ne(requests.state, 'closed'),
      ),
    )
  return db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role,
      mayVerify,
      since,
      canSignIn: sql<boolean>`${users.disabledAt} is null`,
      hasSecondFactor: users.twoFactorEnabled,
      openRequests: sql<number>`(${openRequests})`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.controllerId, controllerId), isNull(memberships.endedAt)))
    .orderBy(asc(users.name), asc(users.id))
}

/** The requests, not closed, that are with one member here, what will be late first. */
export async function requestsWith(
  db: Database,
  actor: Actor,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<{ reference: string; dueOn: Day | null }[]> {
  return db
    .select({ reference: requests.reference, dueOn: requests.dueOn })
    .from(requests)
    .where(
      and(
        visibleRequests(actor),
        eq(requests.controllerId, controllerId),
        eq(requests.assigneeId, userId),
        ne(requests.state, 'closed'),
      ),
    )
    .orderBy(sql`${requests.dueOn} nulls last`, asc(requests.id))
}
