import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, grantAt, worksAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { tags } from '../schema'

export type Tag = typeof tags.$inferSelect

/** Every tag of the organisations at which this actor works, by name; archived ones too. */
export function tagsOf(db: Database | Transaction, actor: Actor) {
  return db
    .select()
    .from(tags)
    .where(inArray(tags.controllerId, worksAt(actor)))
    .orderBy(asc(sql`lower(${tags.name})`), asc(tags.id))
}

/** One tag of an organisation at which this actor works. */
export async function findTag(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  tagId: string,
): Promise<Tag | undefined> {
  if (!grantAt(actor, controllerId)) return undefined
  const [row] = await db
    .select()
    .from(tags)
    .where(and(eq(tags.controllerId, controllerId), eq(tags.id, tagId)))
  return row
}
