import { z } from 'zod'
import { type Day, earliest, isAfter, isBefore } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { extensionGrounds } from '@/domain/policies/extension-grounds'
import { groundsForMoreTime, lawsWithoutGround } from '@/domain/policies/grounds-for-more-time'
import { isRefusal, mustRefuseFirst } from '@/domain/policies/refusals'
import type { NewEvent } from '@/domain/requests/events'
import { leftToDo } from '@/domain/requests/history'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { extendedRights, lawsOf, obstacleToExtension, shortestReason, sourcesOf } from './extension-obstacle'
import { oneOf, optionalDay, optionalOneOf, optionalSeveral, text } from './fields'
import { beyondOtherLaws, namedDayProblem } from './named-day'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { done, no, type Situation, type Verb } from './verb'

export const refusalAnswers = ['no', 'yes'] as const

/**
 * The grounds in the law; why this request needs more time, as the person will read it; whether any part will be refused; and the new day, where
 * a law leaves it to the organisation.
 */
const ExtendTimeLimit = z.strictObject({
  grounds: optionalSeveral(oneOf(extensionGrounds, 'choose-a-ground')),
  because: text('say-why'),
  refusal: optionalOneOf(refusalAnswers, 'say-whether-refused'),
  until: optionalDay(),
  certainOf: optionalDay(),
})

type Input = z.infer<typeof ExtendTimeLimit>

/**
 * Takes the further time that the law allows, once, and tells the person why, and what is refused already. The old day
 * stands until the letter has left.
 * @see GDPR Art. 12(3), second and third sentence, Art. 12(4); UK GDPR Art. 12A(3)-(4)
 */
export function extendTimeLimit(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'extend',
    schema: ExtendTimeLimit,
    decide: async (situation, input, tx) => {
      const { history, rule, deadline, today } = situation
      const rights = extendedRights(situation)
      const oldDueOn = lawfulDay(deadline, rights)
      const problem = problemOf(situation, input, oldDueOn)
      if (problem) return problem
      const event = eventOf(situation, input, rights)
      const newDueOn = lawfulDay(deadlineIfItLeft(history, rule, event, today), rights)
      if (!oldDueOn || !newDueOn || !isAfter(newDueOn, oldDueOn)) return no('extension-changes-nothing')
      const beyond = beyondOtherLaws(input, newDueOn)
      if (beyond) return beyond
      const { because } = input
      const refusals = (await toldDecisions(tx, context, situation)).filter(({ decision }) => isRefusal(decision))
      const grounds = groundsForMoreTime(lawsOf(situation)).filter(({ ground }) => input.grounds.includes(ground))
      const props = {
        because,
        grounds,
        oldDueOn,
        newDueOn,
        promisedOn: brokenPromise(deadline, rule, newDueOn),
        refusals,
      }
      return done([event], { letters: [{ kind: 'extension', props, carries: 0 }] })
    },
  }
}

function problemOf(situation: Situation, input: Input, oldDueOn: Day | undefined) {
  const problem = obstacleToExtension(situation) ?? groundProblem(situation, input) ?? reasonProblem(situation, input)
  return problem ?? (oldDueOn && namedDayProblem(situation, input, oldDueOn)) ?? refusalProblem(situation, input)
}

function eventOf({ facts }: Situation, { grounds, because, until }: Input, rights: Right[]): NewEvent {
  const some = rights.length < facts.rights.length && { rights }
  return { type: 'extended', ...some, data: { grounds, ...(until && { until }) }, sealed: { because } }
}

/** Where laws list their grounds, each of them needs one, and nothing counts that none of them lists. */
function groundProblem(situation: Situation, { grounds }: Input) {
  const laws = lawsOf(situation)
  const listed = groundsForMoreTime(laws).map(({ ground }) => ground)
  if (listed.length > 0 && grounds.length === 0) return no('choose-a-ground', {}, 'grounds')
  if (grounds.some((ground) => !listed.includes(ground))) return no('no-ground-for-more-time', {}, 'grounds')
  const lacking = lawsWithoutGround(laws, grounds)
  const params = { laws: lacking.map(({ id }) => id).join(', '), source: sourcesOf(situation) }
  return lacking.length > 0 ? no('ground-for-each-law', params, 'grounds') : undefined
}

function reasonProblem(situation: Situation, { because }: Input) {
  const isTooShort = [...because].length < shortestReason
  return isTooShort ? no('say-more-about-this-request', { source: sourcesOf(situation) }, 'because') : undefined
}

/** More time is no more time to refuse: what will be refused is decided first, and told in the letter (GDPR Art. 12(4)). */
function refusalProblem(situation: Situation, { refusal }: Input) {
  const { facts, deadline, today } = situation
  const refused = [...facts.decisions].flatMap(([right, { decision }]) => (isRefusal(decision) ? right : []))
  if (refusal === 'no' && refused.length > 0) return no('refused-already', { rights: refused.join(', ') }, 'refusal')
  if (!mustRefuseFirst(lawsOf(situation))) return undefined
  if (!refusal) return no('say-whether-refused', {}, 'refusal')
  const day = deadline.refusalNoticeDueOn ?? deadline.extensionNoticeDueOn ?? today
  const rights = leftToDo(facts).undecided.join(', ')
  return refusal === 'yes' && refused.length === 0 ? no('decide-refusals-first', { day, rights }, 'refusal') : undefined
}

/** The promised day that this letter takes back: an earlier one, where a promise ends with more time (else it stands). */
function brokenPromise({ promisedDueOn }: RequestDeadline, { promise }: Situation['rule'], newDueOn: Day): Day | null {
  const ends = promise.afterExtension === 'ends' && promisedDueOn !== null && isBefore(promisedDueOn, newDueOn)
  return ends ? promisedDueOn : null
}

/** The day of the law for these rights, or while the clock stands still the day without the pause. */
function lawfulDay({ rights: all }: RequestDeadline, rights: readonly Right[]): Day | undefined {
  const concerned = all.filter(({ right, decidedOn }) => decidedOn === undefined && rights.includes(right))
  const running = earliest(concerned.map(({ legalDueOn }) => legalDueOn))
  const stopped = concerned.flatMap(({ laws }) => laws.map(({ deadline }) => deadline.withoutPauseDueOn))
  return running ?? earliest(stopped)
}
