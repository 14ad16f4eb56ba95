import { eq, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import { type Actor, grantAt } from '@/domain/policies/actor'
import type { Database } from '../client'
import { calendarDays, calendars, controllerRules, controllers } from '../schema'

/** Whose holidays count for a controller, from which source, and the last one that is known. */
export type AdoptedCalendar = { holidayCountry: string | null; source: string; version: number; lastOn: Day | null }

/** The calendar from which a controller's days are computed, for those who work there. */
export async function findAdoptedCalendar(
  db: Database,
  actor: Actor,
  controllerId: string,
): Promise<AdoptedCalendar | undefined> {
  if (!grantAt(actor, controllerId)) return undefined
  const [found] = await db
    .select({
      holidayCountry: calendars.holidayCountry,
      source: calendars.source,
      version: calendars.version,
      lastOn: sql<Day | null>`(select max(${calendarDays.day}) from ${calendarDays} where ${calendarDays.calendarId} = ${calendars.id})::text`,
    })
    .from(calendars)
    .innerJoin(controllerRules, eq(controllerRules.calendarId, calendars.id))
    .innerJoin(controllers, eq(controllers.ruleId, controllerRules.id))
    .where(eq(controllers.id, controllerId))
  return found
}
