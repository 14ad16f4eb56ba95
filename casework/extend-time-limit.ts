import { compareDays, type Day } from '@/domain/calendar/days'
import { isNoAction } from '@/domain/policies/refusals'
import type { NewEvent } from '@/domain/requests/events'
import { givenTime } from '@/domain/requests/given-time'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import { canHaveMoreTime, moreTimeOf } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import type { Outcome } from './errors'
import { ExtendTimeLimit, type ExtensionInput, groundProblem, reasonProblem, refusalProblem } from './extension-input'
import { extensionLetter } from './extension-letter'
import { obstacleToExtension } from './extension-obstacle'
import { beyondOtherLaws, namedDayProblem } from './named-day'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { no, type Situation, type Verb } from './verb'

/**
 * Takes the further time that the law allows, once for each right, and tells the person why, and what is refused already.
 * The old day stands until the letter has left.
 * @see GDPR Art. 12(3), second and third sentence, Art. 12(4); UK GDPR Art. 12A(3)-(4)
 */
export async function extendTimeLimit(context: Context, target: Target, input: unknown): Promise<Outcome> {
  const outcome = await extendTelling(context, target, input)
  return outcome.ok ? { ...outcome, result: undefined } : outcome
}

/** The day by which the request is answered, as it was and as it will be once the letter has left. */
export type ExtendedDays = { from: Day; to: Day }

/** The same, telling the days. */
export function extendTelling(context: Context, target: Target, input: unknown): Promise<Outcome<ExtendedDays>> {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<ExtensionInput, ExtendedDays> {
  return {
    action: 'extend',
    schema: ExtendTimeLimit,
    decide: async (situation, input, tx) => {
      const problem = problemOf(situation, input)
      if (problem) return problem
      const given = givenBy(situation, input)
      const named = beyondOtherLaws(situation, input, given)
      if (named) return named
      const rest = canHaveMoreTime(situation).map(({ right }) => right)
      if (!given.some(({ right }) => rest.includes(right))) return no('extension-changes-nothing')
      const event = eventOf(
        situation,
        input,
        given.map(({ right }) => right),
      )
      const refusals = (await toldDecisions(tx, context, situation)).filter(({ decision }) => isNoAction(decision))
      const letters = [extensionLetter(situation, input, given, refusals)]
      return { done: { events: [event], letters, result: daysOf(situation, event, given) } }
    },
  }
}

function daysOf(
  { history, rule, deadline, today }: Situation,
  event: NewEvent,
  given: ReturnType<typeof givenBy>,
): ExtendedDays {
  const [first] = [...given].sort((one, other) => compareDays(one.oldDueOn, other.oldDueOn))
  const after = deadlineIfItLeft(history, rule, event, today)
  return { from: deadline.dueOn ?? first?.oldDueOn ?? today, to: after.dueOn ?? first?.newDueOn ?? today }
}

function problemOf(situation: Situation, input: ExtensionInput) {
  return (
    obstacleToExtension(situation) ??
    groundProblem(situation, input) ??
    reasonProblem(situation, input) ??
    namedDayProblem(situation, input) ??
    refusalProblem(situation, input)
  )
}

/** What is decided comes along where it can: one answer tells everything. */
function givenBy(situation: Situation, input: ExtensionInput) {
  const { history, rule, deadline, today } = situation
  const rights = moreTimeOf(situation).flatMap(({ right, obstacle }) => (obstacle ? [] : right))
  return givenTime(deadline, deadlineIfItLeft(history, rule, eventOf(situation, input, rights), today), rights)
}

function eventOf({ facts }: Situation, { grounds, because, until }: ExtensionInput, rights: Right[]): NewEvent {
  const some = rights.length < facts.rights.length && { rights }
  return { type: 'extended', ...some, data: { grounds, ...(until && { until }) }, sealed: { because } }
}
