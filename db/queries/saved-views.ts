import { asc, eq, inArray, or, sql } from 'drizzle-orm'
import { type Actor, worksAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { savedViews } from '../schema'

export type SavedView = typeof savedViews.$inferSelect

/** The lists that this member has named and those shared where they work, by name. */
export function savedViewsOf(db: Database | Transaction, actor: Actor) {
  const own = actor.kind === 'staff' ? eq(savedViews.userId, actor.userId) : undefined
  return db
    .select()
    .from(savedViews)
    .where(or(own, inArray(savedViews.controllerId, worksAt(actor))))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
}
