import { and, count, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import { type Actor, worksAt } from '@/domain/policies/actor'
import { stillHereLinkDays } from '@/domain/policies/still-here'
import type { Database, Transaction } from '../client'
import { controllers, requests, stillHereChecks } from '../schema'

export type StillHereCheck = typeof stillHereChecks.$inferSelect

/** The last time it was asked, for the system alone. */
export async function lastStillHere(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<StillHereCheck | undefined> {
  if (actor.kind !== 'system') return undefined
  const [found] = await db
    .select()
    .from(stillHereChecks)
    .where(eq(stillHereChecks.controllerId, controllerId))
    .orderBy(desc(stillHereChecks.monthOn))
    .limit(1)
  return found
}

/** How many requests an organisation has received since a day, for the system alone; spam is none. */
export async function receivedSince(
  db: Database | Transaction,
  actor: Actor,
  { controllerId, since }: { controllerId: string; since: Day },
): Promise<number> {
  if (actor.kind !== 'system') return 0
  const isReal = and(gte(requests.receivedOn, since), isNull(requests.spamMarkedOn))
  const [found] = await db
    .select({ count: count() })
    .from(requests)
    .where(and(eq(requests.controllerId, controllerId), isReal))
  return Number(found?.count ?? 0)
}

/** What stands behind the link of such a letter; nothing for a link nobody was given. Knowing the token is the permission. */
export async function findStillHere(
  db: Database | Transaction,
  tokenHash: string,
): Promise<
  | {
      checkId: string
      controllerId: string
      controllerName: string
      by: 'first' | 'second'
      standing: 'open' | 'answered' | 'expired'
    }
  | undefined
> {
  const { id, controllerId, tokenHash: first, otherTokenHash, answeredAt, createdAt } = stillHereChecks
  const [found] = await db
    .select({
      checkId: id,
      controllerId,
      controllerName: controllers.name,
      by: sql<'first' | 'second'>`case when ${first} = ${tokenHash} then 'first' else 'second' end`,
      standing: sql<'open' | 'answered' | 'expired'>`case when ${answeredAt} is not null then 'answered'
        when ${createdAt} < now() - make_interval(days => ${stillHereLinkDays}) then 'expired' else 'open' end`,
    })
    .from(stillHereChecks)
    .innerJoin(controllers, eq(controllers.id, controllerId))
    .where(or(eq(first, tokenHash), eq(otherTokenHash, tokenHash)))
  return found
}

/** Where nobody has said within two weeks that somebody is here, since when, of the organisations at which this actor works. */
export function unansweredStillHere(db: Database, actor: Actor) {
  const { controllerId, askedOn, answeredAt, otherAskedOn } = stillHereChecks
  const isUnanswered = and(isNull(answeredAt), isNotNull(otherAskedOn))
  return db
    .select({ controllerId, name: controllers.name, askedOn: sql<Day>`min(${askedOn})::text` })
    .from(stillHereChecks)
    .innerJoin(controllers, eq(controllers.id, controllerId))
    .where(and(isUnanswered, inArray(controllerId, worksAt(actor))))
    .groupBy(controllerId, controllers.name)
    .orderBy(controllers.name)
}
