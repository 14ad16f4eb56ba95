import { type Day, earliest, isAfter } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { RightDeadline } from '../deadlines/right-deadline'
import type { LawOf, Regime } from '../regimes/regime'
import { type Right, rightInLaw } from '../rights'
import { departureOf } from './departures'
import type { RequestEvent } from './events'
import { leftToDo, type RequestFacts } from './history'
import { shareARight } from './questions'
import { standingExtensions } from './standing-extensions'

/** What of a request decides whether its rights can be given more time. */
export type MoreTimeCase = {
  history: readonly RequestEvent[]
  facts: RequestFacts
  deadline: RequestDeadline
  rule: { lawOf: LawOf }
  today: Day
}

/**
 * What stands against more time for one right. `taken`: it was given once. `not-in-law`: these laws give none, and set a
 * day for this right all the same. `cannot-wait`: a law that gives more time does not give it for this right. `too-late`:
 * the last day for the notice is over.
 */
export type MoreTimeObstacle =
  | { why: 'taken' | 'cannot-wait'; source: string }
  | { why: 'not-in-law'; laws: Regime[] }
  | { why: 'too-late'; day: Day; source: string }

export type MoreTime = { right: Right; laws: Regime[]; noticeDueOn?: Day; obstacle?: MoreTimeObstacle }

/** Of each right that was not taken back, the laws that give it more time and what stands against that. */
export function moreTimeOf(asked: MoreTimeCase): MoreTime[] {
  return asked.deadline.rights
    .filter(({ decidedOn }) => decidedOn === undefined)
    .map((each) => {
      const laws = each.laws.map(({ regime }) => asked.rule.lawOf(regime)).filter(givesMoreTime)
      const noticeDueOn = earliest(each.laws.map(({ deadline }) => deadline.extensionNoticeDueOn))
      const obstacle = obstacleTo(asked, each, laws, noticeDueOn)
      return { right: each.right, laws, ...(noticeDueOn && { noticeDueOn }), ...(obstacle && { obstacle }) }
    })
}

/** The same of what is still to be decided or done; of everything where only the answer has to leave. */
export function moreTimeOfTheRest(asked: MoreTimeCase): MoreTime[] {
  const { undecided, undone } = leftToDo(asked.facts)
  const all = moreTimeOf(asked)
  const rest = all.filter(({ right }) => undecided.includes(right) || undone.includes(right))
  return rest.length > 0 ? rest : all
}

/** What of the rest can be given more time. */
export function canHaveMoreTime(asked: MoreTimeCase): MoreTime[] {
  return moreTimeOfTheRest(asked).filter(({ obstacle }) => obstacle === undefined)
}

/** The laws under which the rest can be given more time, each once. */
export function lawsOfMoreTime(asked: MoreTimeCase): Regime[] {
  return [...new Set(canHaveMoreTime(asked).flatMap(({ laws }) => laws))]
}

/** The articles on more time of these laws, each once, as far as a notice has one of its own, that one. */
export function sourcesOfMoreTime(laws: readonly Regime[]): string {
  const rules = laws.flatMap(({ extension }) => extension ?? [])
  return [...new Set(rules.map(({ notice, source }) => notice?.source ?? source))].join('; ')
}

function obstacleTo(
  asked: MoreTimeCase,
  each: RightDeadline,
  laws: Regime[],
  noticeDueOn: Day | undefined,
): MoreTimeObstacle | undefined {
  const source = sourcesOfMoreTime(laws)
  if (isTaken(asked, each)) return { why: 'taken', source }
  const without = lawsWithoutMoreTime(asked, each, laws)
  if (laws.length === 0 || without.length > 0) return { why: 'not-in-law', laws: without }
  const urgent = laws.flatMap(({ extension }) => extension?.notFor ?? []).filter(isAbout(each.right))
  if (urgent.length > 0) return { why: 'cannot-wait', source: urgent.map((rule) => rule.source).join('; ') }
  const isOver = noticeDueOn !== undefined && isAfter(asked.today, noticeDueOn)
  return isOver ? { why: 'too-late', day: noticeDueOn, source } : undefined
}

/** A notice on its way takes it; one that has left, where a law accepted it. */
function isTaken({ history }: MoreTimeCase, { right, laws }: RightDeadline): boolean {
  const onItsWay = standingExtensions(history).some(
    ({ sequence, rights }) => departureOf(history, sequence) === null && shareARight(rights, [right]),
  )
  return onItsWay || laws.some(({ deadline }) => deadline.extension?.accepted === true)
}

/** A law that sets no day takes none from another that gives more time. */
function lawsWithoutMoreTime({ rule }: MoreTimeCase, { laws }: RightDeadline, giving: readonly Regime[]): Regime[] {
  const without = laws.map(({ regime }) => rule.lawOf(regime)).filter((law) => !givesMoreTime(law))
  return giving.length === 0 ? without : without.filter(({ timeLimit }) => timeLimit.value !== null)
}

function givesMoreTime({ extension }: Regime): boolean {
  return extension !== undefined
}

function isAbout(right: Right) {
  return ({ value }: { value: readonly Right[] }): boolean => value.includes(rightInLaw(right))
}
