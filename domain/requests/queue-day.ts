import type { Day } from '../calendar/days'

/** The day of what no day is known for: it comes last. */
const never: Day = '9999-12-31'

/** The day by which a request has its place in the queue: due, or while the clock stands still due without the pause. */
export function queueDayOf({ dueOn, withoutPauseDueOn }: Record<'dueOn' | 'withoutPauseDueOn', Day | null>): Day {
  return dueOn ?? withoutPauseDueOn ?? never
}
