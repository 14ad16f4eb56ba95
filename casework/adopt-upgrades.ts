import { transaction, type Transaction } from '@/db/client'
import { findAdopted, lawsInUse, readRule } from '@/db/queries/controller-rules'
import { controllersOf } from '@/db/queries/controllers'
import { keepCalendar, keepEdition, keepRule } from '@/db/writes/controller-rules'
import { writeJournal } from '@/db/writes/journal'
import { lockMembers } from '@/db/writes/members'
import { beginRedating } from '@/db/writes/redatings'
import { type CalendarDay, withOwnDays } from '@/domain/calendar/adopted-days'
import { addMonths, type Day, dayOf, isBefore } from '@/domain/calendar/days'
import { databaseNow } from '@/db/queries/now'
import { system } from '@/domain/policies/actor'
import { regimeOf } from '@/domain/regimes/regimes'
import type { Context } from './context'
import { holidaysAround, holidaySource } from './holidays'
import { sameDays } from './own-days'

/** An extended answer asked for today must fall on days whose holidays are known, with time for a review. */
const monthsAhead = 24

/**
 * After an upgrade, or as years go by: where the laws of the code or its holidays set other days than the rule of a
 * controller, a new version of the rule is adopted, and the re-dating of open requests prepared for its review. The laws
 * of the code are kept first, so that a rule from before there were editions is not moved by the next upgrade.
 */
export async function adoptUpgrades(
  { db, today }: Pick<Context, 'db' | 'today'>,
  report: (fault: unknown, what: string) => void,
): Promise<void> {
  await transaction(db, keepEdition)
  for (const { id, timeZone } of await controllersOf(db, system('rules')))
    await transaction(db, async (tx) => adoptUpgrade(tx, id, today ?? dayOf(await databaseNow(tx), timeZone))).catch(
      (fault: unknown) => report(fault, 'rules'),
    )
}

async function adoptUpgrade(tx: Transaction, controllerId: string, today: Day): Promise<void> {
  await lockMembers(tx, controllerId)
  const current = await findAdopted(tx, system('rules'), controllerId)
  const { rule, holidayCountry } = current
  const days = holidayCountry ? withOwnDays(holidaysAround(today, holidayCountry), ownOf(current.days)) : current.days
  const because = {
    laws: await readOtherwise(tx, controllerId, current.id),
    holidays: !sameDays(shared(days, current.days), shared(current.days, days)) || endsSoon(current.days, today),
  }
  if (!because.laws && !because.holidays) return
  const source = { holidayCountry, source: holidaySource }
  const calendarId = because.holidays ? await keepCalendar(tx, controllerId, source, days) : current.calendarId
  const { id: ruleId, version } = await keepRule(tx, controllerId, { ...rule, calendarId })
  await beginRedating(tx, { controllerId, ruleId })
  await writeJournal(tx, { controllerId, actor: 'system', what: 'rule-adopted', details: { version, because } })
}

/** Whether a law that is used here sets other days in the code than in the rule. */
async function readOtherwise(tx: Transaction, controllerId: string, ruleId: string): Promise<boolean> {
  const { lawOf } = await readRule(tx, ruleId)
  return (await lawsInUse(tx, controllerId)).some((id) => lawOf(id) !== regimeOf(id))
}

function ownOf(days: readonly CalendarDay[]): CalendarDay[] {
  return days.filter(({ kind }) => isOwn(kind))
}

/** The holidays of the years that both know: a year that was not known before changes none of them. */
function shared(days: readonly CalendarDay[], other: readonly CalendarDay[]): CalendarDay[] {
  const known = holidaysOf(other)
  const [first, last] = [known[0]?.day ?? '', known.at(-1)?.day ?? '']
  const years = [first.slice(0, 4), last.slice(0, 4)] as const
  return holidaysOf(days).filter(({ day }) => day.slice(0, 4) >= years[0] && day.slice(0, 4) <= years[1])
}

function endsSoon(days: readonly CalendarDay[], today: Day): boolean {
  const last = holidaysOf(days).at(-1)
  return last !== undefined && isBefore(last.day, addMonths(today, monthsAhead))
}

/** What the place says; the organisation's own days reach as far as somebody typed them. */
function holidaysOf(days: readonly CalendarDay[]): CalendarDay[] {
  return days.filter(({ kind }) => !isOwn(kind))
}

function isOwn(kind: CalendarDay['kind']): boolean {
  return kind === 'own' || kind === 'workday'
}
