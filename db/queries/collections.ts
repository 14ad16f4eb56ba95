import { and, between, eq, exists, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { events, files, requests } from '../schema'
import { visibleRequests } from './visible'

/** Answered requests with files for the person that they came to be able to open between these days. */
export async function answersWaiting(
  db: Database,
  actor: Actor,
  controllerId: string,
  { from, to }: { from: Day; to: Day },
): Promise<{ reference: string }[]> {
  const opened = db
    .select({ sequence: events.sequence })
    .from(events)
    .where(
      and(
        eq(events.requestId, requests.id),
        inArray(events.type, ['letterLeft', 'answerRenewed', 'answerCodeTold', 'answerDownloaded']),
        between(events.on, from, to),
      ),
    )
  const isAnswered = or(eq(requests.state, 'closed'), isNotNull(requests.erasureDueOn))
  return withAnswerFiles(db, actor, controllerId, and(isAnswered, exists(opened)))
}

/** The closed requests of a controller that keep files of an answer, where this holds of them. */
export async function closedWithAnswerFiles(
  db: Database,
  actor: Actor,
  controllerId: string,
  condition: SQL | undefined,
): Promise<{ reference: string }[]> {
  return withAnswerFiles(db, actor, controllerId, and(eq(requests.state, 'closed'), condition))
}

function withAnswerFiles(db: Database, actor: Actor, controllerId: string, condition: SQL | undefined) {
  return db
    .selectDistinct({ reference: requests.reference })
    .from(files)
    .innerJoin(requests, eq(requests.id, files.requestId))
    .where(and(eq(files.purpose, 'answer'), eq(requests.controllerId, controllerId), visibleRequests(actor), condition))
}
