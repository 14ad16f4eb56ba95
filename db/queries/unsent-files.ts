import { and, eq, exists, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { events, files, letters, requests } from '../schema'
import { closedWithAnswerFiles } from './collections'

/**
 * Closed requests that keep files of an answer which has not left. Where the mail server is taking it at this moment, what
 * becomes of it is seen later.
 */
export async function unsentFiles(db: Database, actor: Actor, controllerId: string): Promise<{ reference: string }[]> {
  const onItsWay = db
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.requestId, requests.id), eq(letters.kind, 'answer-ready'), eq(letters.state, 'sending')))
  return closedWithAnswerFiles(db, actor, controllerId, and(notExists(wasGiven(db)), notExists(onItsWay)))
}

/** An answer that has left with the file in its manifest. */
function wasGiven(db: Database) {
  const left = alias(events, 'left_of_answer')
  const isOfAnswer = sql`(${left.data} ->> 'eventSequence')::int = ${events.sequence}`
  const departed = db
    .select({ id: left.id })
    .from(left)
    .where(and(eq(left.requestId, events.requestId), eq(left.type, 'letterLeft'), isOfAnswer))
  const holdsFile = sql`${events.data} -> 'files' @> jsonb_build_array(jsonb_build_object('fileId', ${files.id}::text))`
  return db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.requestId, requests.id), eq(events.type, 'answered'), holdsFile, exists(departed)))
}
