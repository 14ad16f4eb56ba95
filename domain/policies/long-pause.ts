import { type Day, daysBetween } from '../calendar/days'

/** Days. No law we know says how long a clock may stand still; our figure for when somebody must look again. */
const longPause = 30

/** How many days the clock has stood still, once that is long; null before, and while it runs. */
export function longPauseDays(sinceOn: Day | null | undefined, today: Day): number | null {
  if (!sinceOn) return null
  const days = daysBetween(sinceOn, today)
  return days > longPause ? days : null
}
