import { and, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Role } from '@/domain/policies/roles'
import type { Transaction } from '../client'
import { visibleRequests } from '../queries/visible'
import { controllers, memberships, requests, users } from '../schema'

/** A membership that has not ended; `isDisabled` while its person cannot sign in. */
export type Membership = {
  userId: string
  email: string
  name: string
  role: Role
  mayVerify: boolean
  isDisabled: boolean
}

/** Until the transaction ends, nobody else changes the members of this controller. */
export async function lockMembers(tx: Transaction, controllerId: string): Promise<void> {
  await tx.select({ id: controllers.id }).from(controllers).where(eq(controllers.id, controllerId)).for('no key update')
}

export function findMembership(tx: Transaction, controllerId: string, userId: string) {
  return theMembership(tx, controllerId, eq(memberships.userId, userId))
}

/** `email` in small letters, as accounts keep it. */
export function findMembershipByEmail(tx: Transaction, controllerId: string, email: string) {
  return theMembership(tx, controllerId, eq(users.email, email))
}

async function theMembership(tx: Transaction, controllerId: string, whose: SQL): Promise<Membership | undefined> {
  const { role, mayVerify } = memberships
  const isDisabled = sql<boolean>`${users.disabledAt} is not null`
  const [found] = await tx
    .select({ userId: users.id, email: users.email, name: users.name, role, mayVerify, isDisabled })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.controllerId, controllerId), whose, isNull(memberships.endedAt)))
  return found
}

/** The controllers at which this person works; none once all memberships have ended. */
export async function controllersWith(tx: Transaction, userId: string): Promise<string[]> {
  const found = await tx
    .select({ id: memberships.controllerId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
  return found.map(({ id }) => id)
}

/** Whether this person is an administrator, able to sign in, at every one of these controllers. */
export async function administersAll(
  tx: Transaction,
  userId: string,
  controllerIds: readonly string[],
): Promise<boolean> {
  const found = await tx
    .select({ id: memberships.controllerId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.role, 'admin'),
        inArray(memberships.controllerId, [...controllerIds]),
        isNull(memberships.endedAt),
        isNull(users.disabledAt),
      ),
    )
  return found.length === new Set(controllerIds).size
}

export async function changeMembership(
  tx: Transaction,
  { controllerId, userId, ...may }: { controllerId: string; userId: string; role: Role; mayVerify: boolean },
): Promise<void> {
  await tx.update(memberships).set(may).where(activeMembership(controllerId, userId))
}

/** From now on the person has no part in this controller's requests; that they had one stays. */
export async function closeMembership(tx: Transaction, controllerId: string, userId: string): Promise<void> {
  await tx
    .update(memberships)
    .set({ endedAt: sql`now()` })
    .where(activeMembership(controllerId, userId))
}

/** The requests, not closed, that are with this person here, and whether this actor sees each. */
export async function openRequestsWith(
  tx: Transaction,
  actor: Actor,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<{ reference: string; isSeen: boolean }[]> {
  return tx
    .select({ reference: requests.reference, isSeen: sql<boolean>`coalesce(${visibleRequests(actor)}, false)` })
    .from(requests)
    .where(and(eq(requests.controllerId, controllerId), eq(requests.assigneeId, userId), ne(requests.state, 'closed')))
    .orderBy(requests.id)
}

/** The requests, not closed, for which this member is named and those who manage are not let in, with who is named. */
export async function confidentialTo(
  tx: Transaction,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<{ reference: string; readers: string[] }[]> {
  const { reference, readers, managersRead, state } = requests
  const isNamed = and(sql`${userId} = any(${readers})`, eq(managersRead, false))
  return tx
    .select({ reference, readers: sql<string[]>`${readers}` })
    .from(requests)
    .where(and(eq(requests.controllerId, controllerId), ne(state, 'closed'), isNamed))
    .orderBy(requests.id)
}

function activeMembership(controllerId: string, userId: string) {
  return and(eq(memberships.controllerId, controllerId), eq(memberships.userId, userId), isNull(memberships.endedAt))
}
