import { addDays, type Day, dayOf, earliest, isAfter } from '@/domain/calendar/days'
import { isTold } from '@/domain/policies/reminder-rule'
import { type Remindable, reachedSteps, type RemindedBy } from '@/domain/policies/reminders'
import type { Transaction } from '@/db/client'
import { remindedBy } from './reminded-by'
import type { Situation } from './verb'

/** Days. What is late is brought up within the first, whatever has a day within the second. */
const horizons = [25, 400]

/** When whoever has the request in hand is reminded of it next, as it stands. */
export async function nextReminder(tx: Transaction, { request, controller, today }: Situation): Promise<Day | null> {
  const enteredOn = dayOf(request.enteredAt, controller.timeZone)
  return nextReminderOn({ ...request, enteredOn }, today, await remindedBy(tx, controller))
}

/** The first day after this one on which whoever has the request is reminded of it. */
function nextReminderOn(request: Remindable, today: Day, by: RemindedBy): Day | null {
  for (const days of horizons) {
    const steps = reachedSteps(request, addDays(today, days), by).flatMap((ladder) => ladder.steps)
    const told = steps.filter(({ daysLeft }) => daysLeft === null || isTold(by.rule.told.assignee, daysLeft))
    const next = earliest(told.map(({ on }) => on).filter((on) => isAfter(on, today)))
    if (next) return next
  }
  return null
}
