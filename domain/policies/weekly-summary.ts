import { addDays, type Day, earliest, isAfter, isBefore, weekdayOf } from '../calendar/days'
import { type Calendar, onOrNextWorkingDay } from '../calendar/working-days'

/** What a summary is made from: one request that is not closed. */
export type Summarised = {
  state: string
  assigneeId: string | null
  dueOn: Day | null
  withoutPauseDueOn: Day | null
  messageSinceOn: Day | null
}

const week = 7

/** The Monday of the week whose summary is due by this day: from its first working day on; none where it has no such day yet. */
export function summaryWeek(day: Day, calendar: Calendar): Day | null {
  const monday = addDays(day, 1 - weekdayOf(day))
  const sentOn = onOrNextWorkingDay(monday, calendar)
  return isAfter(sentOn, day) || !isBefore(sentOn, addDays(monday, week)) ? null : monday
}

/** How many requests there are, and how they stand on a day. */
export function summaryOf(requests: readonly Summarised[], today: Day) {
  const count = (is: (request: Summarised) => boolean) => requests.filter(is).length
  const isAhead = (day: Day | null): day is Day => day !== null && !isBefore(day, today)
  const days = requests.map(({ dueOn }) => dueOn)
  return {
    open: requests.length,
    late: count(({ dueOn }) => dueOn !== null && isBefore(dueOn, today)),
    soon: count(({ dueOn }) => isAhead(dueOn) && !isAfter(dueOn, addDays(today, week))),
    unassigned: count(({ assigneeId }) => assigneeId === null),
    waiting: count(({ dueOn, withoutPauseDueOn }) => dueOn === null && withoutPauseDueOn !== null),
    unconfirmed: count(({ state }) => state === 'unconfirmed'),
    messages: count(({ messageSinceOn }) => messageSinceOn !== null),
    nextDueOn: earliest(days.filter(isAhead)) ?? null,
  }
}
