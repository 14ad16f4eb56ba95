import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import { visibleRequests, whoSees } from './visible'

/** Closed requests on which something has yet to reach the person, since that day, the longest owed first. */
export async function owedAfterAnswer(db: Database, actor: Actor, controllerId: string) {
  const { id: requestId, controllerId: at, reference, owedSinceOn } = requests
  return db
    .select({ requestId, controllerId: at, ...whoSees, reference, owedSinceOn })
    .from(requests)
    .where(and(eq(requests.controllerId, controllerId), isNotNull(owedSinceOn), visibleRequests(actor)))
    .orderBy(asc(owedSinceOn), asc(requestId))
}
