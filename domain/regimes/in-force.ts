import { type Day, isAfter, isBefore } from '../calendar/days'
import type { Regime } from './regime'

/** On which side of its time a day lies, and the first or last day of that time. */
export type OutOfForce = { when: 'before' | 'after'; day: Day; source: string }

/** Whether a law was not in force on that day; nothing where it was, or where its days are not known. */
export function outOfForce({ inForce }: Pick<Regime, 'inForce'>, on: Day): OutOfForce | undefined {
  if (!inForce) return undefined
  const { value, source } = inForce
  if (value.from && isBefore(on, value.from)) return { when: 'before', day: value.from, source }
  return value.until && isAfter(on, value.until) ? { when: 'after', day: value.until, source } : undefined
}
