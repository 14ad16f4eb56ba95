import { type Day, compareDays } from '../calendar/days'
import { type Right, rightInLaw } from '../rights'

/** What can move a clock, in the words of the history. Whether it does is the regime's answer. */
export const clockFactTypes = [
  'identityRequested',
  'identityInsufficient',
  'identityVerified',
  'authorityRequested',
  'authorityInsufficient',
  'authorityShown',
  'clarificationRequested',
  'clarificationReceived',
  'feeRequested',
  'feePaid',
  'feeConfirmed',
  'particularsRequested',
  'requestCompleted',
  'emailConfirmed',
  'extended',
  'dayOrdered',
] as const

export type ClockFactType = (typeof clockFactTypes)[number]

/**
 * A fact with the day it counts for: a notice counts from the day it left, and one that has not left is not a fact.
 * `rights` left out concerns all rights. `until`: the new day of an extension, or the day ordered. `sequence`: the place
 * among facts of one day; without it a question stands before its answer.
 */
export type ClockFact = {
  type: ClockFactType
  on: Day
  rights?: readonly Right[] | undefined
  undueDelay?: boolean | undefined
  reasons?: boolean | undefined
  until?: Day | undefined
  ground?: string | undefined
  sequence?: number | undefined
}

/** The facts that concern a right, from the earliest to the latest, whatever order they were given in. */
export function factsOf(facts: readonly ClockFact[], right: Right): ClockFact[] {
  return facts.filter((fact) => concerns(fact, right)).sort(inOrder)
}

function concerns(fact: ClockFact, right: Right): boolean {
  return fact.rights === undefined || fact.rights.some((other) => rightInLaw(other) === rightInLaw(right))
}

const lastOfAll: Day = '9999-12-31'

function inOrder(one: ClockFact, other: ClockFact): number {
  return (
    compareDays(one.on, other.on) ||
    (one.sequence ?? 0) - (other.sequence ?? 0) ||
    clockFactTypes.indexOf(one.type) - clockFactTypes.indexOf(other.type) ||
    compareDays(one.until ?? lastOfAll, other.until ?? lastOfAll)
  )
}
