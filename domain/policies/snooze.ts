import { addDays, type Day, earliest, isAfter, isBefore } from '../calendar/days'
import { type Calendar, onOrPreviousWorkingDay } from '../calendar/working-days'
import type { Remindable } from './reminders'

/** Days. Where nothing is due, or not soon, somebody looks again all the same. */
const longestSnooze = 31

/** The last working day until which reminders of a request may rest; null where a day is today or over, or it is spam. */
export function lastSnoozeOn(request: Remindable, today: Day, calendar: Calendar): Day | null {
  if (request.spamMarkedOn) return null
  const last = onOrPreviousWorkingDay(firstDay(request, today) ?? addDays(today, longestSnooze), calendar)
  const longest = onOrPreviousWorkingDay(addDays(today, longestSnooze), calendar)
  const until = earliest([last, longest]) ?? longest
  return isAfter(until, today) ? until : null
}

/**
 * The day on which reminders that rest come again: the one that was named, or the last working day up to a day of the
 * request, where one has moved before it since. Null where they do not rest.
 */
export function snoozeEndsOn(request: Remindable & Snoozed, calendar: Calendar): Day | null {
  const { snoozedUntilOn, snoozedOn } = request
  if (!snoozedUntilOn || !snoozedOn) return null
  return onOrPreviousWorkingDay(earliest([snoozedUntilOn, firstDay(request, snoozedOn)]) ?? snoozedUntilOn, calendar)
}

/** Until when somebody has said that reminders of a request rest, and when they said so. */
type Snoozed = { snoozedUntilOn: Day | null; snoozedOn: Day | null }

/** The first day by which something is owed; that of a notice unless it was over by then, because afterwards none is owed. */
function firstDay(request: Remindable, by: Day): Day | undefined {
  const { dueOn, withoutPauseDueOn, ackDueOn, acknowledgedOn, targetOn } = request
  const notices = [request.extensionNoticeDueOn, request.refusalNoticeDueOn, request.withoutRestartDueOn]
  const ahead = notices.filter((day) => day && !isBefore(day, by))
  return earliest([dueOn, withoutPauseDueOn, acknowledgedOn === null ? ackDueOn : null, targetOn, ...ahead])
}
