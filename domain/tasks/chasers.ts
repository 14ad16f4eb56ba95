import { addDays, type Day, daysBetween } from '../calendar/days'

/** Days from one reminder to the next, the first on the day after the day that has passed. */
const daysBetweenChasers = 3
const chasersBeforeEscalation = 2

/** A reminder that is due: the day on which it fell due, and whether it is told beyond the owner of the system. */
export type Chaser = { step: string; on: Day; escalates: boolean }

/**
 * The last reminder reached: the day after the task's day has passed, then every three days; from the third on whoever has
 * the request in hand is told too. Of several that were missed only the last is sent.
 */
export function chaserReached(dueOn: Day, reached: Day): Chaser | undefined {
  const daysLate = daysBetween(dueOn, reached)
  if (daysLate < 1) return undefined
  const before = Math.floor((daysLate - 1) / daysBetweenChasers)
  const on = addDays(dueOn, 1 + before * daysBetweenChasers)
  return { step: `chaser-${before + 1}`, on, escalates: before >= chasersBeforeEscalation }
}
