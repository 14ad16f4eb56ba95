import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Database, Transaction } from '../client'
import { requests, requestTags, tags } from '../schema'
import { visibleRequests } from './visible'

export type Tag = typeof tags.$inferSelect

/** Every tag of the organisations at which this actor works, by name; archived ones too. */
export async function tagsOf(db: Database | Transaction, actor: Actor): Promise<Tag[]> {
  const ids = actor.kind === 'staff' ? actor.grants.map(({ controllerId }) => controllerId) : []
  if (ids.length === 0) return []
  return db
    .select()
    .from(tags)
    .where(inArray(tags.controllerId, ids))
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

/** The names of the tags on these requests, by request, as far as this actor may see them. */
export async function tagNamesOf(
  db: Database | Transaction,
  actor: Actor,
  requestIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .select({ requestId: requestTags.requestId, name: tags.name })
    .from(requestTags)
    .innerJoin(tags, eq(tags.id, requestTags.tagId))
    .innerJoin(requests, eq(requests.id, requestTags.requestId))
    .where(and(inArray(requestTags.requestId, [...requestIds]), visibleRequests(actor)))
    .orderBy(asc(sql`lower(${tags.name})`))
  const names = new Map<string, string[]>()
  for (const { requestId, name } of rows) names.set(requestId, [...(names.get(requestId) ?? []), name])
  return names
}
