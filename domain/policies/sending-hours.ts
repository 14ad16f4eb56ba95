import { addDays, compareInstants, type Day, dayOf, instantOf } from '../calendar/days'
import { type Calendar, isWorkingDay } from '../calendar/working-days'
import type { ReminderRule } from './reminder-rule'

type Hours = Pick<ReminderRule, 'sendAt' | 'windowFrom' | 'windowTo'>

/** The day a moment falls on in a zone, the last day whose steps are due then, and whether staff are written to now. */
export type SendingMoment = { today: Day; reached: Day; isOpen: boolean }

/**
 * Before the sending hour the steps of the day before are due, from then on those of the day. Staff are written to inside
 * the window of a working day alone. A time that the clock skips in spring is the one it skips to.
 */
export function sendingMoment(now: string, timeZone: string, hours: Hours, calendar: Calendar): SendingMoment {
  const today = dayOf(now, timeZone)
  const isFrom = (time: string) => compareInstants(now, instantOf(today, time, timeZone)) >= 0
  return {
    today,
    reached: isFrom(hours.sendAt) ? today : addDays(today, -1),
    isOpen: isWorkingDay(today, calendar) && isFrom(hours.windowFrom) && !isFrom(hours.windowTo),
  }
}
