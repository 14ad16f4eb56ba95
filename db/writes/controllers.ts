import { eq, sql } from 'drizzle-orm'
import type { Role } from '@/domain/policies/roles'
import type { Transaction } from '../client'
import { controllers, memberships } from '../schema'

/** Keeps a new controller, its form still closed; nothing where another one has its address. */
export async function insertController(
  tx: Transaction,
  controller: Omit<typeof controllers.$inferInsert, 'id' | 'ruleId' | 'openedAt'>,
): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .insert(controllers)
    .values(controller)
    .onConflictDoNothing({ target: controllers.slug })
    .returning({ id: controllers.id })
  return row
}

export async function addMember(
  tx: Transaction,
  member: { controllerId: string; userId: string; role: Role; mayVerify: boolean },
): Promise<void> {
  const { role, mayVerify } = member
  await tx
    .insert(memberships)
    .values(member)
    .onConflictDoUpdate({
      target: [memberships.controllerId, memberships.userId],
      set: { role, mayVerify, endedAt: null, since: sql`now()` },
    })
}

/** How the organisation is called and reached from now on. */
export async function saveOrganisation(
  tx: Transaction,
  controllerId: string,
  details: Partial<typeof controllers.$inferInsert>,
): Promise<void> {
  await tx.update(controllers).set(details).where(eq(controllers.id, controllerId))
}

/** The public can send requests from now on. */
export async function openControllerForm(tx: Transaction, controllerId: string): Promise<void> {
  await tx
    .update(controllers)
    .set({ openedAt: sql`now()` })
    .where(eq(controllers.id, controllerId))
}
