import { and, eq, exists, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { type Actor, worksAt } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database } from '../client'
import { controllers, letters, memberships, requests, ticks, users } from '../schema'
import { clockTick } from '../tick-names'
import { visibleRequests } from './visible'

/** For how long it is told of that an address of staff was refused: until the next letter to it at the latest, which may come monthly. */
const refusedDays = 31

/**
 * How many letters do not leave, about the requests this actor may see, and how many of those about no request in particular,
 * such as reminders, at the organisations where they work: one row. `refused`: of the latter, those
 * refused for good by an address to which letters to staff still go.
 */
export function unsentLetters(db: Database, actor: Actor, lateMinutes: number) {
  const seen = db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.id, letters.requestId), visibleRequests(actor)))
  const isAboutOne = isNotNull(letters.requestId)
  const isLate = sql`${letters.state} <> 'failed' and coalesce(${letters.owedSince}, ${letters.owedAt}) < now() - make_interval(mins => ${lateMinutes})`
  return db
    .select({
      stuck: sql<number>`(count(*) filter (where ${isLate}))::int`,
      failed: sql<number>`(count(*) filter (where ${letters.state} = 'failed' and ${isAboutOne}))::int`,
      refused: sql<number>`(count(*) filter (where ${letters.state} = 'failed' and not (${isAboutOne}) and ${isStillWrittenTo}))::int`,
    })
    .from(letters)
    .where(
      and(
        inArray(letters.state, ['owed', 'sending', 'failed']),
        or(exists(seen), and(isNull(letters.requestId), readsAt(actor, sql`${letters.controllerId}`))),
      ),
    )
}

const isStillWrittenTo = sql`${letters.owedAt} > now() - make_interval(days => ${refusedDays}) and (
  exists (select from ${memberships} inner join ${users} on ${users.id} = ${memberships.userId}
    where ${memberships.controllerId} = ${letters.controllerId} and lower(${users.email}) = lower(${letters.toAddress})
      and ${memberships.endedAt} is null and ${users.disabledAt} is null)
  or exists (select from ${controllers} where ${controllers.id} = ${letters.controllerId}
    and (lower(${controllers.notificationAddresses}::text)::jsonb ? lower(${letters.toAddress})
      or lower(${controllers.officerEmail}) = lower(${letters.toAddress}))))`

/**
 * When the worker last did what time brings about, when it last looked after the letters, and whether a leap of the clock holds
 * reminders back: one row. Each by itself, since
 * either can stand still while the other goes on.
 */
export function lastTick(db: Database) {
  const minutes = (name: string) =>
    sql<
      number | null
    >`(extract(epoch from now() - max(${ticks.lastRunAt}) filter (where ${ticks.name} = ${name})) / 60)::int`
  const isStopped = sql`${ticks.name} = 'mail' and ${ticks.details} ->> 'open' = 'false'`
  return db
    .select({
      minutes: minutes('tick'),
      mailMinutes: minutes('mail'),
      mailFault: sql<string | null>`max(${ticks.details} ->> 'code') filter (where ${isStopped})`,
      heldByClock: sql<boolean | null>`bool_or(${ticks.name} = ${clockTick} and ${isHeld})`,
      databaseMs: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`,
    })
    .from(ticks)
}

const isHeld = sql`now() between (${ticks.details} ->> 'to')::timestamptz and (${ticks.details} ->> 'lettersUntil')::timestamptz`

function readsAt(actor: Actor, controllerId: SQL): SQL {
  return inArray(
    controllerId,
    worksAt(actor).filter((id) => mayAt(actor, 'read', id)),
  )
}
