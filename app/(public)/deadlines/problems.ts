import { type Day, addDays, isAfter, isBefore, isTimeZone, parseDay } from '@/domain/calendar/days'
import { countsFromLetter, countsInHours } from '@/domain/regimes/asked-facts'
import type { Regime } from '@/domain/regimes/regime'
import { isRight } from '@/domain/rights'
import { kindOf } from './kinds'
import { isKnownPlace } from './places'
import type { Typed, TypedEvent } from './typed'

export type CalculatorProblem = { field: string; code: ProblemCode }

type ProblemCode =
  | 'law'
  | 'right'
  | 'received'
  | 'notADay'
  | 'tooFar'
  | 'place'
  | 'letterDay'
  | 'time'
  | 'zone'
  | 'eventKind'
  | 'eventDay'
  | 'beforeReceipt'
  | 'untilMissing'
  | 'untilTooFar'
  | 'tooMany'

/** Between these days the holidays of most places are known; a few years more would only take time to compute. */
const firstDay: Day = '2010-01-01'
const lastDay: Day = '2049-12-31'

/** A day named for later may lie as far after the last receipt as an event may. */
const lastNamedDay: Day = '2051-12-31'

/** After this many days no question is still about the same request. */
const longestStory = 730

/** A letter does not travel longer than this. */
const longestPost = 366

/** All that is wrong with what was typed, in the order of the page. */
export function problemsOf(typed: Typed, law: Regime | undefined): CalculatorProblem[] {
  const receivedOn = receiptOf(typed)
  return [
    ...(law ? [] : [problem('law', 'law')]),
    ...(isRight(typed.right) ? [] : [problem('right', 'right')]),
    ...receiptProblems(typed.received),
    ...(isKnownPlace(typed) ? [] : [problem('place', 'place')]),
    ...(law && countsFromLetter(law) ? letterProblems(typed.letter, receivedOn) : []),
    ...(law && countsInHours(law) ? momentProblems(typed) : []),
    ...typed.events.flatMap((event, index) => eventProblems(event, index + 1, law, receivedOn)),
    ...(typed.hasMore ? [problem('more', 'tooMany')] : []),
  ]
}

/** The day of receipt, where one was typed that the days can be counted from. */
export function receiptOf({ received }: Typed): Day | undefined {
  const day = parseDay(received)
  return day && isBetween(day, firstDay, lastDay) ? day : undefined
}

function problem(field: string, code: ProblemCode): CalculatorProblem {
  return { field, code }
}

function isBetween(day: Day, first: Day, last: Day): boolean {
  return !isBefore(day, first) && !isAfter(day, last)
}

function receiptProblems(written: string): CalculatorProblem[] {
  if (written === '') return [problem('received', 'received')]
  const day = parseDay(written)
  if (!day) return [problem('received', 'notADay')]
  return isBetween(day, firstDay, lastDay) ? [] : [problem('received', 'tooFar')]
}

function letterProblems(written: string, receivedOn: Day | undefined): CalculatorProblem[] {
  if (written === '') return []
  const day = parseDay(written)
  if (!day) return [problem('letter', 'notADay')]
  const isPossible = !receivedOn || isBetween(day, addDays(receivedOn, -longestPost), receivedOn)
  return isPossible ? [] : [problem('letter', 'letterDay')]
}

/** Both or neither: without the time the answer is a day. */
function momentProblems({ time, zone }: Typed): CalculatorProblem[] {
  if (time === '' && zone === '') return []
  return [
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [problem('time', 'time')]),
    ...(isTimeZone(zone) ? [] : [problem('zone', 'zone')]),
  ]
}

function eventProblems(
  { kind, on, until }: TypedEvent,
  number: number,
  law: Regime | undefined,
  receivedOn: Day | undefined,
): CalculatorProblem[] {
  const type = kindOf(kind)?.type
  const namesDay = type === 'dayOrdered' || (type === 'extended' && law?.extension?.value === 'chosen')
  return [
    ...(type ? [] : [problem(`e${number}`, 'eventKind')]),
    ...dayProblems(`on${number}`, on, receivedOn),
    ...untilProblems(`until${number}`, until, namesDay, receivedOn),
  ]
}

function dayProblems(field: string, written: string, receivedOn: Day | undefined): CalculatorProblem[] {
  if (written === '') return [problem(field, 'eventDay')]
  const day = parseDay(written)
  if (!day) return [problem(field, 'notADay')]
  if (!receivedOn) return []
  if (isBefore(day, receivedOn)) return [problem(field, 'beforeReceipt')]
  return isAfter(day, addDays(receivedOn, longestStory)) ? [problem(field, 'tooFar')] : []
}

function untilProblems(
  field: string,
  written: string,
  isNeeded: boolean,
  receivedOn: Day | undefined,
): CalculatorProblem[] {
  if (written === '') return isNeeded ? [problem(field, 'untilMissing')] : []
  const day = parseDay(written)
  if (!day) return [problem(field, 'notADay')]
  if (!isBetween(day, firstDay, lastNamedDay)) return [problem(field, 'untilTooFar')]
  return receivedOn && isBefore(day, receivedOn) ? [problem(field, 'beforeReceipt')] : []
}
