import { and, eq, exists, notExists, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { events, requests } from '../schema'
import { inSight } from './in-sight'

/** Requests that are taken up, with a parent named on the form whom nobody has asked yet. */
export async function parentsToAsk(db: Database, actor: Actor, controllerId: string): Promise<{ reference: string }[]> {
  const asked = db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.requestId, requests.id), eq(events.type, 'consentAsked')))
  const named = db
    .select({ id: events.id })
    .from(events)
    .where(
      and(eq(events.requestId, requests.id), eq(events.sequence, 1), sql`${events.data} #>> '{age,parent}' = 'named'`),
    )
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(inSight(actor, controllerId, 'open'), exists(named), notExists(asked)))
}
