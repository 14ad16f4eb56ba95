import { and, desc, eq, exists, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { EventType } from '@/domain/requests/events'
import type { Database } from '../client'
import { events, letters, requests } from '../schema'
import { visibleRequests } from './visible'

/** What makes something owed to a person whose answer has left. */
const beginnings: EventType[] = ['answered', 'answerRenewed', 'answerCodeMade', 'answerAskedAgain', 'paperAsked']

/**
 * Closed requests on which something has yet to reach the person: their answer on paper, its files once more, or the code that
 * opens them. `since` is the day of the last fact that made it so.
 */
export async function owedAfterAnswer(db: Database, actor: Actor, controllerId: string) {
  const { id: requestId, reference, assigneeId } = requests
  const since = sql<string>`${last(db, sql`${events.on}::text`, beginnings)}`
  return db
    .select({ requestId, reference, assigneeId, since })
    .from(requests)
    .where(
      and(
        eq(requests.controllerId, controllerId),
        eq(requests.state, 'closed'),
        visibleRequests(actor),
        or(isToPost(db), isWantedAgain(db), isCodeToTell(db)),
      ),
    )
}

function isToPost(db: Database): SQL {
  const reopened = last(db, sql`${events.sequence}`, ['reopened'])
  const waiting = db
    .select({ id: letters.id })
    .from(letters)
    .innerJoin(events, and(eq(events.requestId, letters.requestId), eq(events.sequence, letters.eventSequence)))
    .where(
      and(
        eq(letters.requestId, requests.id),
        eq(letters.state, 'by-hand'),
        inArray(events.type, ['paperAsked', 'answerCodeMade']),
        gt(events.sequence, sql`coalesce(${reopened}, 0)`),
      ),
    )
  return exists(waiting)
}

function isWantedAgain(db: Database): SQL {
  const types: EventType[] = ['answered', 'answerRenewed', 'answerCodeMade', 'answerAskedAgain', 'reopened']
  return sql`coalesce(${last(db, sql`${events.type} = 'answerAskedAgain'`, types)}, false)`
}

function isCodeToTell(db: Database): SQL {
  const way = sql`coalesce(${events.data}->>'code', ${events.data}->>'by') = 'telephone'`
  const types: EventType[] = [
    'answered',
    'answerRenewed',
    'answerCodeMade',
    'answerCodeTold',
    'answerDownloaded',
    'reopened',
  ]
  return sql`coalesce(${last(db, way, types)}, false)`
}

/** What the last event of these types in the history of a request says. */
function last(db: Database, said: SQL, types: EventType[]): SQL {
  const query = db
    .select({ said: said.as('said') })
    .from(events)
    .where(and(eq(events.requestId, requests.id), inArray(events.type, types)))
    .orderBy(desc(events.sequence))
    .limit(1)
  return sql`(${query})`
}
