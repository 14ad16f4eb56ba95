import { eventKinds } from '@/components/request/calculator-address'
import { type Day, addDays, isAfter, isBefore, parseDay } from '@/domain/calendar/days'
import { isUndueDelay, mayBeLate } from '@/domain/deadlines/asking'
import { type ClockFact, clockFactTypes } from '@/domain/deadlines/clock'
import type { DeadlineInput } from '@/domain/deadlines/deadline'
import { calendarAt } from '@/domain/calendar/calendar-at'
import { lawIds, regimeOf } from '@/domain/regimes/regimes'
import { isRight } from '@/domain/rights'
import { isKnownPlace, placeOf } from './places'
import type { Typed, TypedEvent } from './typed'

export type CalculatorProblem = { field: string; code: ProblemCode }

type ProblemCode =
  'law' | 'right' | 'received' | 'notADay' | 'tooFar' | 'place' | 'eventKind' | 'eventDay' | 'beforeReceipt' | 'tooMany'

/** Between these days the holidays of most places are known; a few years more would only take time to compute. */
const firstDay: Day = '2010-01-01'
const lastDay: Day = '2049-12-31'

/** After this many days no question is still about the same request. */
const longestStory = 730

/** What was typed as a question to the clock, or what is wrong with it, in the order of the page. */
export function questionOf(typed: Typed): { problems: CalculatorProblem[]; input?: DeadlineInput } {
  const law = lawIds.find((id) => id === typed.law)
  const receivedOn = parseDay(typed.received)
  const problems = [
    ...(law ? [] : [problem('law', 'law')]),
    ...(isRight(typed.right) ? [] : [problem('right', 'right')]),
    ...receiptProblems(typed.received, receivedOn),
    ...(typed.letter && !parseDay(typed.letter) ? [problem('letter', 'notADay')] : []),
    ...(isKnownPlace(typed) ? [] : [problem('place', 'place')]),
    ...typed.events.flatMap((event, index) => eventProblems(event, index + 1, receivedOn)),
    ...(typed.hasMore ? [problem('more', 'tooMany')] : []),
  ]
  if (problems.length > 0 || !law || !receivedOn || !isRight(typed.right)) return { problems }
  const regime = regimeOf(law)
  const facts = typed.events.flatMap((event, index) => factOf(event, index, receivedOn))
  const calendar = calendarAt(placeOf(typed), [receivedOn, ...facts.map(({ on }) => on)])
  return { problems, input: { regime, right: typed.right, receivedOn, facts, calendar, options: optionsOf(typed) } }
}

function problem(field: string, code: ProblemCode): CalculatorProblem {
  return { field, code }
}

function receiptProblems(written: string, day: Day | undefined): CalculatorProblem[] {
  if (written === '') return [problem('received', 'received')]
  if (!day) return [problem('received', 'notADay')]
  return isBefore(day, firstDay) || isAfter(day, lastDay) ? [problem('received', 'tooFar')] : []
}

function eventProblems({ kind, on, until }: TypedEvent, number: number, receivedOn?: Day): CalculatorProblem[] {
  if (!kind && !on && !until) return []
  const day = parseDay(on)
  return [
    ...(kindOf(kind) ? [] : [problem(`e${number}`, 'eventKind')]),
    ...dayProblems(`on${number}`, on, day, receivedOn),
    ...(until && !parseDay(until) ? [problem(`until${number}`, 'notADay')] : []),
  ]
}

function dayProblems(field: string, written: string, day: Day | undefined, receivedOn?: Day): CalculatorProblem[] {
  if (written === '') return [problem(field, 'eventDay')]
  if (!day) return [problem(field, 'notADay')]
  if (!receivedOn) return []
  if (isBefore(day, receivedOn)) return [problem(field, 'beforeReceipt')]
  return isAfter(day, addDays(receivedOn, longestStory)) ? [problem(field, 'tooFar')] : []
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

function kindOf(kind: string) {
  if (!eventKinds.some((each) => each === kind)) return undefined
  const [name, more] = kind.split('-')
  const type = clockFactTypes.find((each) => each === name)
  return type && { type, more }
}

function optionsOf({ designated, letter }: Typed): DeadlineInput['options'] {
  return {
    ...(designated === 'no' && { designatedAddress: false }),
    ...(letter && { letterOn: parseDay(letter) }),
  }
}
