import { type Day, earliest } from '../calendar/days'

/** The day of what no day is known for: it comes last. */
const never: Day = '9999-12-31'

type Days = Record<'dueOn' | 'withoutPauseDueOn' | 'targetOn', Day | null>

/**
 * The day by which a request has its place in the queue: due, or while the clock stands still due without the pause; before
 * that the day that we have set ourselves.
 */
export function queueDayOf({ dueOn, withoutPauseDueOn, targetOn }: Days): Day {
  return earliest([dueOn ?? withoutPauseDueOn ?? never, targetOn]) ?? never
}
