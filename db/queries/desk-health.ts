import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { letters, requests, ticks } from '../schema'
import { visibleRequests } from './visible'

/** `minutesSinceTick` is null where the worker has never run. */
export type DeskHealth = { stuck: number; failed: number; minutesSinceTick: number | null }

/** Letters to people that do not leave, among the requests this actor may see, and when the worker last ran. */
export async function readDeskHealth(db: Database, actor: Actor, lateMinutes: number): Promise<DeskHealth> {
  const seen = db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.id, letters.requestId), visibleRequests(actor)))
  const late = sql`${letters.state} <> 'failed' and ${letters.owedAt} < now() - make_interval(mins => ${lateMinutes})`
  const [counted] = await db
    .select({
      stuck: sql<number>`(count(*) filter (where ${late}))::int`,
      failed: sql<number>`(count(*) filter (where ${letters.state} = 'failed'))::int`,
    })
    .from(letters)
    .where(and(inArray(letters.state, ['owed', 'sending', 'failed']), exists(seen)))
  const [last] = await db
    .select({ minutes: sql<number | null>`(extract(epoch from now() - max(${ticks.lastRunAt})) / 60)::int` })
    .from(ticks)
  return { stuck: counted?.stuck ?? 0, failed: counted?.failed ?? 0, minutesSinceTick: last?.minutes ?? null }
}
