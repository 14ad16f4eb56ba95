import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import { type Role } from '@/domain/policies/roles'
import type { Database } from '../client'
import { controllers, invitations, users } from '../schema'

/** An invitation that has not been used yet and has not run out. */
export type OpenInvitation = { name: string; email: string; role: Role; mayVerify: boolean; expiresAt: string }

/** What the page behind an invitation tells; `account` is that of the address, `userId` whose it is. */
export type InvitationPage = Omit<OpenInvitation, 'expiresAt'> & {
  controllerName: string
  account: 'none' | 'disabled' | 'active'
  userId: string | null
}

const open = and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`))
const { name, email, role, mayVerify, expiresAt } = invitations

/** The open invitations of a controller, for its administrators. */
export async function openInvitations(db: Database, actor: Actor, controllerId: string): Promise<OpenInvitation[]> {
  if (!mayAt(actor, 'manage', controllerId)) return []
  return db
    .select({ name, email, role, mayVerify, expiresAt })
    .from(invitations)
    .where(and(eq(invitations.controllerId, controllerId), open))
    .orderBy(asc(invitations.createdAt))
}

/** An open invitation; knowing the token is the permission. */
export async function findInvitation(db: Database, tokenHash: string): Promise<InvitationPage | undefined> {
  const [found] = await db
    .select({
      name,
      email,
      role,
      mayVerify,
      controllerName: controllers.name,
      userId: users.id,
      disabledAt: users.disabledAt,
    })
    .from(invitations)
    .innerJoin(controllers, eq(controllers.id, invitations.controllerId))
    .leftJoin(users, eq(users.email, invitations.email))
    .where(and(eq(invitations.tokenHash, tokenHash), open))
  if (!found) return undefined
  const { disabledAt, ...page } = found
  return { ...page, account: page.userId === null ? 'none' : disabledAt === null ? 'active' : 'disabled' }
}
