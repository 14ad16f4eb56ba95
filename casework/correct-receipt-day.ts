import { z } from 'zod'
import { addMonths, daysBetween, isAfter, isBefore } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import { deadlineIfItLeft } from '@/domain/requests/if-it-left'
import type { Context } from './context'
import { day, optionalDay, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** `certainOf`: the day of which somebody said, after being asked, that the request really arrived on it. */
const CorrectReceiptDay = z.strictObject({
  receivedOn: day('enter-the-day'),
  certainOf: optionalDay(),
  because: text('say-why'),
})

type Input = z.infer<typeof CorrectReceiptDay>

const verb: Verb<Input> = {
  action: 'correct',
  schema: CorrectReceiptDay,
  decide: (situation, { receivedOn, certainOf, because }) => {
    const { facts, today } = situation
    if (isAfter(receivedOn, today)) return no('day-in-the-future', {}, 'receivedOn')
    if (receivedOn === facts.receivedOn) return no('nothing-changed', {}, 'receivedOn')
    const data = { field: 'receivedOn' as const, from: facts.receivedOn, to: receivedOn }
    const event: NewEvent = { type: 'corrected', data, sealed: { because } }
    const doubt = certainOf === receivedOn ? undefined : doubtAbout(situation, receivedOn, event)
    return doubt ?? done([event])
  },
}

/** Puts right a mistyped day of receipt; every due day follows from it anew. */
export function correctReceiptDay(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** A day that is more likely mistyped than true: the request would be overdue, or older by more than a year. */
function doubtAbout(situation: Situation, receivedOn: Input['receivedOn'], event: NewEvent) {
  const { history, rule, deadline, facts, today } = situation
  const { dueOn } = deadlineIfItLeft(history, rule, event, today)
  const wasOverdue = deadline.dueOn !== null && isBefore(deadline.dueOn, today)
  if (dueOn && isBefore(dueOn, today) && !wasOverdue)
    return no('receipt-makes-overdue', { day: dueOn, days: daysBetween(dueOn, today) }, 'certainOf')
  const isLongAgo = isBefore(receivedOn, addMonths(facts.receivedOn, -12))
  return isLongAgo ? no('receipt-long-ago', { day: facts.receivedOn }, 'certainOf') : undefined
}
