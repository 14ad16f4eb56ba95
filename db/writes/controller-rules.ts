import { eq, max } from 'drizzle-orm'
import type { CalendarDay } from '@/domain/calendar/adopted-days'
import { currentEdition } from '@/domain/regimes/editions'
import type { Transaction } from '../client'
import { calendarDays, calendars, controllerRules, controllers, lawEditions } from '../schema'
import { jsonHash } from '../sealing/chain'

type NewRule = Pick<
  typeof controllerRules.$inferInsert,
  'regimes' | 'noStatuteApplies' | 'timeZone' | 'promise' | 'answersUnconfirmed' | 'calendarId'
>

/** Keeps a set of holidays and own days as the next version of the controller's calendar; gives its id. */
export async function keepCalendar(
  tx: Transaction,
  controllerId: string,
  { holidayCountry, source }: { holidayCountry: string | null; source: string },
  days: readonly CalendarDay[],
): Promise<string> {
  const [last] = await tx
    .select({ version: max(calendars.version) })
    .from(calendars)
    .where(eq(calendars.controllerId, controllerId))
  const version = (last?.version ?? 0) + 1
  const [calendar] = await tx
    .insert(calendars)
    .values({ controllerId, version, holidayCountry, source })
    .returning({ id: calendars.id })
  if (!calendar) throw new Error('The calendar was not kept')
  if (days.length > 0) await tx.insert(calendarDays).values(days.map((day) => ({ calendarId: calendar.id, ...day })))
  return calendar.id
}

/** Keeps a rule as the controller's next version, with the laws as the code has them; new requests come under it. */
export async function keepRule(
  tx: Transaction,
  controllerId: string,
  rule: NewRule,
): Promise<{ id: string; version: number }> {
  const [last] = await tx
    .select({ version: max(controllerRules.version) })
    .from(controllerRules)
    .where(eq(controllerRules.controllerId, controllerId))
  const version = (last?.version ?? 0) + 1
  const lawEditionId = await keepEdition(tx)
  const [kept] = await tx
    .insert(controllerRules)
    .values({ ...rule, controllerId, version, lawEditionId })
    .returning({ id: controllerRules.id })
  if (!kept) throw new Error('The rule was not kept')
  const { regimes, noStatuteApplies, timeZone, promise } = rule
  await tx
    .update(controllers)
    .set({ ruleId: kept.id, regimes, noStatuteApplies, timeZone, promise })
    .where(eq(controllers.id, controllerId))
  return { id: kept.id, version }
}

/** Keeps the laws as the code has them, once for each reading; gives the edition's id. */
export async function keepEdition(tx: Transaction): Promise<string> {
  const laws = currentEdition()
  const id = jsonHash(laws)
  await tx.insert(lawEditions).values({ id, laws }).onConflictDoNothing()
  return id
}
