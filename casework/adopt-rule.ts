import type { Transaction } from '@/db/client'
import { findAdopted } from '@/db/queries/controller-rules'
import { databaseNow } from '@/db/queries/now'
import { jsonHash } from '@/db/sealing/chain'
import { keepCalendar, keepRule } from '@/db/writes/controller-rules'
import { writeJournal } from '@/db/writes/journal'
import { beginRedating } from '@/db/writes/redatings'
import { type CalendarDay, withOwnDays } from '@/domain/calendar/adopted-days'
import { dayOf } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Context } from './context'
import { type Problem, problemsOf, refuse } from './errors'
import { holidaysAround, holidaySource } from './holidays'
import { type Managed, administer } from './administer'
import { parseOwnDays, sameDays } from './own-days'
import { promiseOf, RuleInput, type RuleTyped } from './rule-input'

/** `redatingId`: the list that is being prepared of the open requests which the new rule would move. */
export type AdoptedNow = { version: number; redatingId: string | undefined }

/**
 * Adopts a new version of a controller's rule: laws, time zone, holidays, own days, promise. New requests come under it at
 * once; open ones keep theirs until the re-dating that it begins was reviewed. Throws `NotFound`.
 */
export async function adoptRule(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
): Promise<Managed<AdoptedNow>> {
  const parsed = RuleInput.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const own = ownDaysIn(parsed.data)
  if ('problems' in own) return { ok: false, problems: own.problems }
  return administer(context, controllerId, async (tx, administrator) => {
    const adopted = await adoptIn(tx, administrator, controllerId, parsed.data, own.days)
    if (!adopted) return refuse('nothing-changed')
    const { before, after, ...now } = adopted
    const details = { version: now.version, before, after }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'rule-adopted', details })
    return { ok: true, ...now }
  })
}

async function adoptIn(
  tx: Transaction,
  administrator: Actor,
  controllerId: string,
  typed: RuleTyped,
  own: CalendarDay[],
) {
  const { regimes, noStatuteApplies, timeZone, holidayCountry, answersUnconfirmed } = typed
  const current = await findAdopted(tx, administrator, controllerId)
  const today = dayOf(await databaseNow(tx), timeZone)
  const days = withOwnDays(holidaysAround(today, holidayCountry), own)
  const isSameCalendar = current.holidayCountry === holidayCountry && sameDays(days, current.days)
  const before = { ...current.rule, holidayCountry: current.holidayCountry }
  const rule = { regimes, noStatuteApplies, timeZone, promise: promiseOf(typed), answersUnconfirmed }
  const after = { ...rule, holidayCountry }
  if (isSameCalendar && jsonHash(before) === jsonHash(after)) return undefined
  const source = { holidayCountry, source: holidaySource }
  const calendarId = isSameCalendar ? current.calendarId : await keepCalendar(tx, controllerId, source, days)
  const kept = await keepRule(tx, controllerId, { ...rule, calendarId })
  const redatingId = await beginRedating(tx, { controllerId, ruleId: kept.id })
  return { version: kept.version, redatingId, before, after: { ...after, ownDays: own.length } }
}

function ownDaysIn({
  ownHolidays = '',
  ownWorkdays = '',
}: RuleTyped): { days: CalendarDay[] } | { problems: Problem[] } {
  const [closed, worked] = [parseOwnDays(ownHolidays, 'own'), parseOwnDays(ownWorkdays, 'workday')]
  if ('line' in closed) return refuse('own-days-not-valid', { line: closed.line }, 'ownHolidays')
  if ('line' in worked) return refuse('own-days-not-valid', { line: worked.line }, 'ownWorkdays')
  const twice = worked.days.findIndex(({ day }) => closed.days.some((each) => each.day === day))
  if (twice >= 0) return refuse('own-days-not-valid', { line: twice + 1 }, 'ownWorkdays')
  return { days: [...closed.days, ...worked.days] }
}
