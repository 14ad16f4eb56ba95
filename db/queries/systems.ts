import { and, asc, desc, eq, like, sql } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { journal, systems, users } from '../schema'

export type SystemRow = typeof systems.$inferSelect

/** The systems of an organisation by name, archived ones as well, for its own staff and the system; none for anybody else. */
export async function systemsOf(db: Database | Transaction, actor: Actor, controllerId: string): Promise<SystemRow[]> {
  if (actor.kind !== 'system' && !grantAt(actor, controllerId)) return []
  return db.select().from(systems).where(eq(systems.controllerId, controllerId)).orderBy(asc(systems.name))
}

/** One of them. */
export async function findSystem(
  db: Database | Transaction,
  actor: Actor,
  { controllerId, systemId }: { controllerId: string; systemId: string },
): Promise<SystemRow | undefined> {
  return (await systemsOf(db, actor, controllerId)).find(({ id }) => id === systemId)
}

export type SystemChange = { what: string; changed: string[]; at: string; who: string | null }

/** What administrators did to an entry of the register, the newest first. */
export async function changesOfSystem(
  db: Database,
  actor: Actor,
  { controllerId, systemId }: { controllerId: string; systemId: string },
): Promise<SystemChange[]> {
  if (!mayAt(actor, 'manage', controllerId)) return []
  const isAbout = sql`${journal.details} ->> 'systemId' = ${systemId}`
  const rows = await db
    .select({ what: journal.what, details: journal.details, at: journal.at, who: users.name })
    .from(journal)
    .leftJoin(users, eq(users.id, journal.actor))
    .where(and(eq(journal.controllerId, controllerId), like(journal.what, 'system-%'), isAbout))
    .orderBy(desc(journal.at))
  return rows.map(({ details, ...row }) => ({ ...row, changed: (details['changed'] as string[] | undefined) ?? [] }))
}
