import { asc, eq } from 'drizzle-orm'
import { type CalendarDay, calendarOfDays } from '@/domain/calendar/adopted-days'
import { lawsOf } from '@/domain/regimes/editions'
import type { LawOf } from '@/domain/regimes/regime'
import { regimeOf } from '@/domain/regimes/regimes'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Database, Transaction } from '../client'
import { calendarDays, calendars, controllerRules, lawEditions } from '../schema'

/** A rule by its id, whole: a caller has found the controller or the request that it belongs to. */
export async function readRule(db: Database | Transaction, ruleId: string): Promise<AdoptedRule> {
  const [rule] = await db.select().from(controllerRules).where(eq(controllerRules.id, ruleId))
  if (!rule) throw new Error('A rule that was never adopted')
  const { id, version, regimes, noStatuteApplies, promise, calendarId, lawEditionId } = rule
  const calendar = calendarOfDays(await readCalendarDays(db, calendarId))
  return { id, version, regimes, noStatuteApplies, promise, calendar, lawOf: await readLaws(db, lawEditionId) }
}

/** Whose public holidays a rule counts: a country or a part of it, or nobody's. */
export async function readHolidayPlace(db: Database | Transaction, ruleId: string): Promise<string | null> {
  const [adopted] = await db
    .select({ place: calendars.holidayCountry })
    .from(controllerRules)
    .innerJoin(calendars, eq(calendars.id, controllerRules.calendarId))
    .where(eq(controllerRules.id, ruleId))
  return adopted?.place ?? null
}

/** The days of an adopted calendar, in their order. */
async function readCalendarDays(db: Database | Transaction, calendarId: string): Promise<CalendarDay[]> {
  return db
    .select({ day: calendarDays.day, kind: calendarDays.kind, name: calendarDays.name })
    .from(calendarDays)
    .where(eq(calendarDays.calendarId, calendarId))
    .orderBy(asc(calendarDays.day))
}

const known = new Map<string, LawOf>()

/** An edition never changes, so it is read once a process. */
async function readLaws(db: Database | Transaction, editionId: string | null): Promise<LawOf> {
  if (editionId === null) return regimeOf
  const kept = known.get(editionId)
  if (kept) return kept
  const [edition] = await db.select().from(lawEditions).where(eq(lawEditions.id, editionId))
  if (!edition) throw new Error('A rule without the laws it was adopted with')
  const laws = lawsOf(edition.laws)
  known.set(editionId, laws)
  return laws
}
