import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import { visibleRequests } from './visible'

/** Requests whose figures were not kept yet, or are to be kept anew, as after an upgrade. */
export async function uncountedRequests(db: Database, actor: Actor, atMost: number): Promise<string[]> {
  const rows = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(isNull(requests.figuresEdition), visibleRequests(actor)))
    .orderBy(asc(requests.id))
    .limit(atMost)
  return rows.map(({ id }) => id)
}

/** Whether some requests of an organisation that this actor may see wait for that. */
export async function isCatchingUp(db: Database, actor: Actor, controllerId: string): Promise<boolean> {
  const waits = and(eq(requests.controllerId, controllerId), isNull(requests.figuresEdition), visibleRequests(actor))
  const rows = await db.select({ id: requests.id }).from(requests).where(waits).limit(1)
  return rows.length > 0
}
