import { and, asc, isNull } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import { visibleRequests } from './visible'

/** Requests whose figures were not kept yet, as of before there were any. */
export async function uncountedRequests(db: Database, actor: Actor, atMost: number): Promise<string[]> {
  const rows = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(isNull(requests.figuresEdition), visibleRequests(actor)))
    .orderBy(asc(requests.id))
    .limit(atMost)
  return rows.map(({ id }) => id)
}
