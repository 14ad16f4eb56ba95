import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { letters, requests, ticks } from '../schema'
import { visibleRequests } from './visible'

/** How many letters to people do not leave, among the requests this actor may see: one row. */
export function unsentLetters(db: Database, actor: Actor, lateMinutes: number) {
  const seen = db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.id, letters.requestId), visibleRequests(actor)))
  const late = sql`${letters.state} <> 'failed' and ${letters.owedAt} < now() - make_interval(mins => ${lateMinutes})`
  return db
    .select({
      stuck: sql<number>`(count(*) filter (where ${late}))::int`,
      failed: sql<number>`(count(*) filter (where ${letters.state} = 'failed'))::int`,
    })
    .from(letters)
    .where(and(inArray(letters.state, ['owed', 'sending', 'failed']), exists(seen)))
}

/** When the worker last ran: one row, with null where it never has. */
export function lastTick(db: Database) {
  return db
    .select({ minutes: sql<number | null>`(extract(epoch from now() - max(${ticks.lastRunAt})) / 60)::int` })
    .from(ticks)
}
