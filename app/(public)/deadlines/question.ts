import { calendarAt } from '@/domain/calendar/calendar-at'
import { type Day, instantOf, parseDay } from '@/domain/calendar/days'
import { isUndueDelay, mayBeLate } from '@/domain/deadlines/asking'
import type { ClockFact } from '@/domain/deadlines/clock'
import type { DeadlineInput } from '@/domain/deadlines/deadline'
import { countsFromLetter, countsInHours } from '@/domain/regimes/asked-facts'
import type { Regime } from '@/domain/regimes/regime'
import { lawIds, regimeOf } from '@/domain/regimes/regimes'
import { isRight } from '@/domain/rights'
import { kindOf } from './kinds'
import { placeOf } from './places'
import { type CalculatorProblem, problemsOf, receiptOf } from './problems'
import type { Typed, TypedEvent } from './typed'

/** What was typed as a question to the clock, or what is wrong with it, in the order of the page. */
export function questionOf(typed: Typed): { problems: CalculatorProblem[]; input?: DeadlineInput } {
  const law = lawIds.find((id) => id === typed.law)
  const regime = law && regimeOf(law)
  const receivedOn = receiptOf(typed)
  const problems = problemsOf(typed, regime)
  if (problems.length > 0 || !regime || !receivedOn || !isRight(typed.right)) return { problems }
  const facts = typed.events.flatMap((event, index) => factOf(event, index, receivedOn))
  const calendar = calendarAt(placeOf(typed), [receivedOn, ...facts.map(({ on }) => on)])
  const options = optionsOf(typed, regime, receivedOn)
  return { problems, input: { regime, right: typed.right, receivedOn, facts, calendar, options } }
}

/** Asked more than seven days after receipt is late here as it is at the desk, whether it was called so or not. */
function factOf({ kind, on, until }: TypedEvent, sequence: number, receivedOn: Day): ClockFact[] {
  const found = kindOf(kind)
  const day = parseDay(on)
  if (!found || !day) return []
  const { type, more } = found
  const named = parseDay(until)
  return [
    {
      type,
      on: day,
      sequence,
      ...(mayBeLate(type) && { undueDelay: more === 'late' || isUndueDelay(receivedOn, day) }),
      ...(type === 'extended' && { reasons: more !== 'bare' }),
      ...(named && { until: named }),
    },
  ]
}

function optionsOf(typed: Typed, regime: Regime, receivedOn: Day): DeadlineInput['options'] {
  const { designated, letter, time, zone } = typed
  return {
    ...(time && countsInHours(regime) && { receivedAt: instantOf(receivedOn, time, zone), timeZone: zone }),
    ...(designated === 'no' && { designatedAddress: false }),
    ...(letter && countsFromLetter(regime) && { letterOn: parseDay(letter) }),
  }
}
