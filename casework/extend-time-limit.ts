import { z } from 'zod'
import { type Day, isAfter } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { regimeOf } from '@/domain/regimes/regimes'
import type { NewEvent } from '@/domain/requests/events'
import { leftToDo } from '@/domain/requests/history'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import { needsNoIdentity } from '@/domain/rights'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

export const extensionReasons = ['complexity', 'number-of-requests'] as const
const shortestReason = 20

/** Why this request needs more time, as the person will read it. */
const ExtendTimeLimit = z.strictObject({
  reason: oneOf(extensionReasons, 'choose-a-reason'),
  because: text('say-why').refine((typed) => [...typed].length >= shortestReason, 'say-more-about-this-request'),
})

const verb: Verb<z.infer<typeof ExtendTimeLimit>> = {
  action: 'extend',
  schema: ExtendTimeLimit,
  decide: (situation, { reason, because }) => {
    const { history, controller, calendar, deadline, today } = situation
    const problem = obstacleTo(situation)
    if (problem) return problem
    const event: NewEvent = { type: 'extended', data: { reason }, sealed: { because } }
    const after = deadlineIfItLeft(history, { promise: controller.promise, calendar }, event, today)
    const [oldDueOn, newDueOn] = [lawfulDay(deadline), lawfulDay(after)]
    if (!oldDueOn || !newDueOn || !isAfter(newDueOn, oldDueOn)) return no('extension-changes-nothing')
    const props = { because, oldDueOn, newDueOn, promisedOn: deadline.promisedDueOn }
    return done([event], { letters: [{ kind: 'extension', props, carries: 0 }] })
  },
}

/**
 * Takes the further time that the law allows, once, and tells the person why. The old day stands until the letter has
 * left.
 * @see GDPR Art. 12(3), second and third sentence; UK GDPR Art. 12A(3)-(4)
 */
export function extendTimeLimit(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo({ history, facts, deadline, today }: Situation) {
  if (history.some(({ type }) => type === 'extended')) return no('extended-already')
  const laws = [...new Set(facts.rights.flatMap(({ regimes }) => regimes))]
  const without = laws.filter((id) => regimeOf(id).extension === undefined)
  if (without.length > 0) return no('no-extension-in-law', { laws: without.join(', ') })
  const { undecided, undone } = leftToDo(facts)
  const urgent = [...undecided, ...undone].filter(needsNoIdentity)
  if (urgent.length > 0) return no('carry-this-out-first', { rights: urgent.join(', ') })
  const noticeDueOn = deadline.extensionNoticeDueOn
  return noticeDueOn && isAfter(today, noticeDueOn) ? no('extension-too-late', { day: noticeDueOn }) : undefined
}

/** The day of the law, or while the clock stands still the day without the pause. */
function lawfulDay({ legalDueOn, withoutPauseDueOn }: RequestDeadline): Day | undefined {
  return legalDueOn ?? withoutPauseDueOn
}
