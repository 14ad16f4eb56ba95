import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import { type Actor, worksAt } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { controllers, redatingLines, redatings, requests, users } from '../schema'
import { visibleRequests } from './visible'

const redatingPageSize = 50

/** The newest re-dating of a controller that was not superseded, for those who may confirm one. */
export async function findRedating(db: Database | Transaction, actor: Actor, controllerId: string) {
  if (!mayAt(actor, 'redate', controllerId)) return undefined
  const [found] = await db
    .select({ redating: redatings, confirmedByName: users.name })
    .from(redatings)
    .leftJoin(users, eq(users.id, redatings.confirmedBy))
    .where(and(eq(redatings.controllerId, controllerId), sql`${redatings.state} <> 'superseded'`))
    .orderBy(desc(redatings.startedAt))
    .limit(1)
  return found && { ...found.redating, confirmedByName: found.confirmedByName }
}

/** Where the next page begins: the new day (null where there is none) and the request of the last line. */
export type LineCursor = { day: Day | null; id: string }

export type RedatingLine = Awaited<ReturnType<typeof listRedatingLines>>['lines'][number]

const never = sql`'9999-12-31'::date`

/** One page of what a re-dating changes, what will be due first. */
export async function listRedatingLines(
  db: Database | Transaction,
  actor: Actor,
  redatingId: string,
  after?: LineCursor,
) {
  const rows = await db
    .select({
      requestId: redatingLines.requestId,
      reference: requests.reference,
      fromOn: redatingLines.fromOn,
      toOn: redatingLines.toOn,
      because: redatingLines.because,
    })
    .from(redatingLines)
    .innerJoin(requests, eq(requests.id, redatingLines.requestId))
    .where(and(eq(redatingLines.redatingId, redatingId), visibleRequests(actor), after && beyond(after)))
    .orderBy(asc(sql`coalesce(${redatingLines.toOn}, ${never})`), asc(redatingLines.requestId))
    .limit(redatingPageSize + 1)
  const lines = rows.slice(0, redatingPageSize)
  const last = lines.at(-1)
  const next = rows.length > lines.length && last ? { day: last.toOn, id: last.requestId } : null
  return { lines, next }
}

function beyond({ day, id }: LineCursor) {
  const place = sql`(coalesce(${redatingLines.toOn}, ${never}), ${redatingLines.requestId})`
  return sql`${place} > (coalesce(${day}::date, ${never}), ${id}::uuid)`
}

/** The controllers at which a changed rule waits for this actor's review, with the number of requests it would move. */
export function redatingsToReview(db: Database, actor: Actor) {
  const ids = worksAt(actor).filter((id) => mayAt(actor, 'redate', id))
  return db
    .select({ slug: controllers.slug, changed: redatings.changed })
    .from(redatings)
    .innerJoin(controllers, eq(controllers.id, redatings.controllerId))
    .where(and(inArray(redatings.controllerId, ids), eq(redatings.state, 'ready')))
}

/** Re-datings that a worker still has work on; asked for again at every tick, so that none is left lying. */
export async function unfinishedRedatings(db: Database, _actor: Actor): Promise<string[]> {
  const rows = await db
    .select({ id: redatings.id })
    .from(redatings)
    .where(inArray(redatings.state, ['preparing', 'applying']))
    .orderBy(asc(redatings.startedAt))
  return rows.map(({ id }) => id)
}
