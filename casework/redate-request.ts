import { z } from 'zod'
import { type Day, isAfter } from '@/domain/calendar/days'
import { isNothingRefused } from '@/domain/policies/refusals'
import { isDayTold } from '@/domain/requests/promise-told'
import { type Redating, redatingOf } from '@/domain/requests/redating'
import type { LineReason } from '@/domain/requests/redating-reasons'
import type { AdoptedRule } from '@/domain/requests/request'
import type { NewRequesterLetter } from '@/emails/catalogue'
import { done, type Situation, type Verb } from './verb'

/** The rule by which it is to be judged from now on, the reviewed step that moves it there, and what was reviewed. */
const RedateRequest = z.strictObject({
  redatingId: z.uuid(),
  rule: z.custom<AdoptedRule>(),
  reviewed: z.custom<ReadonlyMap<string, Reviewed>>(),
})

type Reviewed = { fromOn: Day | null; toOn: Day | null; because: readonly LineReason[] }

/**
 * Moves an open request to a newer rule, by whose days it is due from now on; whether any day or law of it changed. Who
 * was told an earlier day than the new one is owed a letter. What would change otherwise than was reviewed stays as it is.
 */
export const redateRequest: Verb<z.infer<typeof RedateRequest>, boolean> = {
  action: 'redate',
  schema: RedateRequest,
  decide: (situation, { redatingId, rule, reviewed }) => {
    const { request, history } = situation
    if (request.state === 'closed' || request.ruleId === rule.id) return { done: { events: [], result: false } }
    const redating = redatingOf(history, situation.rule, rule)
    if (!redating) return { done: { events: [], rule, result: false } }
    if (!isAsReviewed(redating, reviewed.get(request.id))) return { done: { events: [], result: false } }
    const { from, to, because, rights } = redating
    const data = { ruleId: rule.id, redatingId, from, to, because, ...(rights && { rights }) }
    const letters = lettersAbout(situation, redating)
    return { done: { ...done([{ type: 'redated', data }], { letters, rule }).done, result: true } }
  },
}

function isAsReviewed({ from, to, because }: Redating, line: Reviewed | undefined): boolean {
  return line?.fromOn === from && line.toOn === to && line.because.join() === because.join()
}

/** A later day is told at once; an earlier one costs the person nothing, and an overdue one is another letter's matter. */
function lettersAbout({ facts, today, history, rule }: Situation, { from, to }: Redating): NewRequesterLetter[] {
  if (!isLater(from, to) || !from || isAfter(today, from)) return []
  if (facts.state !== 'open' || facts.answer || facts.spamMarkedOn || facts.heldBecause) return []
  const oldDueOn = isDayTold(history, rule, from) ? from : null
  return [{ kind: 'day-changed', props: { oldDueOn, nothingRefused: isNothingRefused(facts.decisions) } }]
}

function isLater(from: Day | null, to: Day | null): boolean {
  return from !== null && to !== null && isAfter(to, from)
}
