import { isNoAction } from '@/domain/policies/refusals'
import type { NewEvent } from '@/domain/requests/events'
import { givenTime } from '@/domain/requests/given-time'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import { canHaveMoreTime, moreTimeOf } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { ExtendTimeLimit, type ExtensionInput, groundProblem, reasonProblem, refusalProblem } from './extension-input'
import { extensionLetter } from './extension-letter'
import { obstacleToExtension } from './extension-obstacle'
import { beyondOtherLaws, namedDayProblem } from './named-day'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { done, no, type Situation, type Verb } from './verb'

/**
 * Takes the further time that the law allows, once for each right, and tells the person why, and what is refused already.
 * The old day stands until the letter has left.
 * @see GDPR Art. 12(3), second and third sentence, Art. 12(4); UK GDPR Art. 12A(3)-(4)
 */
export function extendTimeLimit(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<ExtensionInput> {
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
      return done([event], { letters: [extensionLetter(situation, input, given, refusals)] })
    },
  }
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
