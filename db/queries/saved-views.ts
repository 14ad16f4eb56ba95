import { asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { savedViews } from '../schema'

export type SavedView = typeof savedViews.$inferSelect

/** The lists that this member has named and those shared where they work, by name. */
export async function savedViewsOf(db: Database | Transaction, actor: Actor): Promise<SavedView[]> {
  if (actor.kind !== 'staff') return []
  const ids = actor.grants.map(({ controllerId }) => controllerId)
  return db
    .select()
    .from(savedViews)
    .where(or(eq(savedViews.userId, actor.userId), inArray(savedViews.controllerId, ids)))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
}
