import { addMonths, type Day, earliest, isAfter } from '@/domain/calendar/days'
import { namesItsDay } from '@/domain/regimes/extensions'
import { type GivenTime, lawfulDay } from '@/domain/requests/given-time'
import { canHaveMoreTime, lawsOfMoreTime, type MoreTimeCase } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import { no } from './verb'

/** The day that staff name where a law leaves it to the organisation, and the one they were certain of when asked. */
export type NamedDay = { until?: Day | undefined; certainOf?: Day | undefined }

/** A day further off than this is more likely mistyped than meant. Our figure. */
const likelyMonths = 12

/**
 * What stands against the day named: missing where a law leaves it to the organisation, named where none does, over, or
 * not after the day that stands.
 * @see DPO Art. 18(2); Privacy Act 2020 s. 48(2); Personal Data Protection Regulations 2021 reg. 5
 */
export function namedDayProblem(asked: MoreTimeCase, { until, certainOf }: NamedDay) {
  const { today } = asked
  const leaving = lawsOfMoreTime(asked).filter(namesItsDay)
  if (leaving.length === 0) return until ? no('no-day-to-name', {}, 'until') : undefined
  if (!until) return no('name-the-new-day', { laws: leaving.map(({ id }) => id).join(', ') }, 'until')
  if (!isAfter(until, today)) return no('name-a-day-to-come', { day: today }, 'until')
  const standing = standingDay(asked)
  if (standing && !isAfter(until, standing)) return no('name-a-later-day', { day: standing }, 'until')
  const isFarOff = isAfter(until, addMonths(today, likelyMonths)) && certainOf !== until
  return isFarOff ? no('named-day-far-off', { day: until }, 'certainOf') : undefined
}

/** Where another law, or an order, lets the answer take no longer than this, the letter would name a day nobody may wait for. */
export function beyondOtherLaws(asked: MoreTimeCase, { until }: NamedDay, given: readonly GivenTime[]) {
  const named = rightsOfNamedDay(asked)
  const possible = earliest(given.flatMap(({ right, newDueOn }) => (named.includes(right) ? newDueOn : [])))
  return until && possible && isAfter(until, possible)
    ? no('day-beyond-other-law', { day: possible }, 'until')
    : undefined
}

function standingDay(asked: MoreTimeCase): Day | undefined {
  const named = rightsOfNamedDay(asked)
  return earliest(asked.deadline.rights.flatMap((each) => (named.includes(each.right) ? lawfulDay(each) : undefined)))
}

function rightsOfNamedDay(asked: MoreTimeCase): Right[] {
  return canHaveMoreTime(asked).flatMap(({ right, laws }) => (laws.some(namesItsDay) ? right : []))
}
