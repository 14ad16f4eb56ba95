import { z } from 'zod'
import { type Day, dayOf, isAfter } from '@/domain/calendar/days'
import { lastSnoozeOn } from '@/domain/policies/snooze'
import type { Context } from './context'
import { day, text } from './fields'
import { fromMail } from './from-mail'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

const SnoozeReminders = z.strictObject({ until: day('enter-the-day'), because: text('say-why') })

const verb: Verb<z.infer<typeof SnoozeReminders>> = {
  action: 'write-note',
  schema: SnoozeReminders,
  decide: (situation, { until, because }) => {
    const last = lastSnooze(situation)
    if (last === null) return no('snooze-too-late')
    if (!isAfter(until, situation.today)) return no('snooze-not-ahead', {}, 'until')
    if (isAfter(until, last)) return no('snooze-too-long', { day: last }, 'until')
    return done([{ type: 'remindersSnoozed', data: { until }, sealed: { because } }])
  },
}

/**
 * Lets the reminders of whoever has the request rest until a day, never past one of its days; others are told as ever. It
 * ends when somebody else gets the request.
 */
export function snoozeReminders(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

/** The same by a link in a reminder. */
export function snoozeFromMail(context: Context, target: Target, input: unknown) {
  return perform(context, target, fromMail(verb), input)
}

/** Until when its reminders may rest at most, by what is known today; null where they may not. */
export function lastSnooze({
  request,
  controller,
  rule,
  today,
}: Pick<Situation, 'request' | 'controller' | 'rule' | 'today'>): Day | null {
  const enteredOn = dayOf(request.enteredAt, controller.timeZone)
  return lastSnoozeOn({ ...request, enteredOn }, today, rule.calendar)
}
