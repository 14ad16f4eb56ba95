import { and, asc, eq, ne } from 'drizzle-orm'
import { type CalendarDay, calendarOfDays } from '@/domain/calendar/adopted-days'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import { lawsOf } from '@/domain/regimes/editions'
import type { LawOf, RegimeId } from '@/domain/regimes/regime'
import { partsOf, regimeOf } from '@/domain/regimes/regimes'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Database, Transaction } from '../client'
import { calendarDays, calendars, controllerRules, controllers, lawEditions, requestRights, requests } from '../schema'

const knownRules = new Map<string, AdoptedRule>()
const knownAtMost = 500

/**
 * A rule by its id, whole: a caller has found the controller or the request that it belongs to. Rules, calendars and
 * editions take no change, so each is read once a process.
 */
export async function readRule(db: Database | Transaction, ruleId: string): Promise<AdoptedRule> {
  const known = knownRules.get(ruleId)
  if (known) return known
  const { rule, isFixed } = await readUnknownRule(db, ruleId)
  if (knownRules.size >= knownAtMost) knownRules.clear()
  if (isFixed) knownRules.set(ruleId, rule)
  return rule
}

async function readUnknownRule(db: Database | Transaction, ruleId: string) {
  const [found] = await db
    .select({ rule: controllerRules, holidayPlace: calendars.holidayCountry, country: controllers.country })
    .from(controllerRules)
    .innerJoin(controllers, eq(controllers.id, controllerRules.controllerId))
    .innerJoin(calendars, eq(calendars.id, controllerRules.calendarId))
    .where(eq(controllerRules.id, ruleId))
  if (!found) throw new Error('A rule that was never adopted')
  const { id, version, regimes, noStatuteApplies, promise, answersUnconfirmed, calendarId, lawEditionId } = found.rule
  const { holidayPlace, country } = found
  const calendar = calendarOfDays(await readCalendarDays(db, calendarId))
  const lawOf = await readLaws(db, lawEditionId)
  const own = { id, version, regimes, noStatuteApplies, promise, answersUnconfirmed }
  const rule = { ...own, calendar, holidayPlace, country, lawOf }
  return { rule, isFixed: lawEditionId !== null }
}

/** The days of an adopted calendar, in their order. */
async function readCalendarDays(db: Database | Transaction, calendarId: string): Promise<CalendarDay[]> {
  return db
    .select({ day: calendarDays.day, kind: calendarDays.kind, name: calendarDays.name })
    .from(calendarDays)
    .where(eq(calendarDays.calendarId, calendarId))
    .orderBy(asc(calendarDays.day))
}

/** What a controller's newest rule says, with its calendar, for those who manage it and for the system. */
export async function findAdopted(db: Database | Transaction, actor: Actor, controllerId: string) {
  if (actor.kind !== 'system' && !mayAt(actor, 'manage', controllerId)) throw new Error('The rule of somebody else')
  const [found] = await db
    .select({ rule: controllerRules, holidayCountry: calendars.holidayCountry, source: calendars.source })
    .from(controllerRules)
    .innerJoin(controllers, eq(controllers.ruleId, controllerRules.id))
    .innerJoin(calendars, eq(calendars.id, controllerRules.calendarId))
    .where(eq(controllers.id, controllerId))
  if (!found) throw new Error('A controller without a rule')
  const { regimes, noStatuteApplies, timeZone, promise, answersUnconfirmed, calendarId, lawEditionId } = found.rule
  const { holidayCountry, source } = found
  const days = await readCalendarDays(db, calendarId)
  const rule = { regimes, noStatuteApplies, timeZone, promise, answersUnconfirmed }
  return { id: found.rule.id, rule, calendarId, lawEditionId, holidayCountry, source, days }
}

/** The laws a controller declares, with their parts, and those by which any of its open requests is judged. */
export async function lawsInUse(db: Database | Transaction, controllerId: string): Promise<RegimeId[]> {
  const [declared] = await db
    .select({ regimes: controllers.regimes })
    .from(controllers)
    .where(eq(controllers.id, controllerId))
  const judgedBy = await db
    .selectDistinct({ regime: requestRights.regime })
    .from(requestRights)
    .innerJoin(requests, eq(requests.id, requestRights.requestId))
    .where(and(eq(requests.controllerId, controllerId), ne(requests.state, 'closed')))
  const own = (declared?.regimes ?? []).flatMap((id) => [id, ...partsOf(id).map((part) => part.id)])
  return [...new Set([...own, ...judgedBy.map(({ regime }) => regime)])]
}

const knownLaws = new Map<string, LawOf>()

/** An edition never changes, so it is read once a process. A rule from before there were any is under the first. */
async function readLaws(db: Database | Transaction, named: string | null): Promise<LawOf> {
  const editionId = named ?? (await firstEdition(db))
  if (editionId === undefined) return regimeOf
  const kept = knownLaws.get(editionId)
  if (kept) return kept
  const [edition] = await db.select().from(lawEditions).where(eq(lawEditions.id, editionId))
  if (!edition) throw new Error('A rule without the laws it was adopted with')
  const laws = lawsOf(edition.laws)
  knownLaws.set(editionId, laws)
  return laws
}

async function firstEdition(db: Database | Transaction): Promise<string | undefined> {
  const [first] = await db.select({ id: lawEditions.id }).from(lawEditions).orderBy(asc(lawEditions.keptAt)).limit(1)
  return first?.id
}
