import { laddersOf, restsOn } from '@/casework/request-ladders'
import { remindedBy } from '@/casework/reminded-by'
import { tickDay } from '@/casework/run-tick'
import { staffRemindedBy, whoIsInCharge } from '@/casework/who-is-in-charge'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { lastRemindedAt, unchangedSince } from '@/db/queries/doctor-reminders'
import { databaseNow } from '@/db/queries/now'
import { recordedSteps, remindableRequests, type RemindableRow } from '@/db/queries/reminders'
import { addDays, type Day, dayOf, isAfter } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { isTold } from '@/domain/policies/reminder-rule'
import type { RemindedBy } from '@/domain/policies/reminders'
import type { House } from '@/house'
import type { Finding } from './finding'

const doctor = system('doctor')
const daysAhead = 400

/** Requests nobody will be reminded of, and reminders that a tick should have recorded and did not. */
export async function* examineReminders({ db }: Pick<House, 'db'>): AsyncGenerator<Finding> {
  const now = await databaseNow(db)
  for (const controller of await controllersOf(db, doctor)) {
    const requests = await remindableRequests(db, doctor, controller.id)
    const by = await remindedBy(db, controller)
    const staff = await staffRemindedBy(db, controller, by.rule)
    const today = dayOf(now, controller.timeZone)
    for (const request of requests) {
      const { reference } = request
      if (!request.spamMarkedOn && !isAhead(request, controller, today, by))
        yield { check: 'reminders', reference, says: 'is not closed and has no reminder ahead' }
      if (whoIsInCharge(request, staff).length === 0)
        yield { check: 'reminders', reference, says: 'is not closed and there is nobody to remind' }
    }
    yield* missedSteps(db, controller, requests)
  }
}

function isAhead(request: RemindableRow, controller: Controller, today: Day, by: RemindedBy): boolean {
  const ladders = laddersOf(request, controller, addDays(today, daysAhead), by)
  return ladders.some(({ steps }) => steps.some(({ on }) => isAfter(on, today)))
}

/** Of the steps that the last tick had reached the most urgent is on record, sent or overtaken. */
async function* missedSteps(
  db: House['db'],
  controller: Controller,
  requests: RemindableRow[],
): AsyncGenerator<Finding> {
  const at = await lastRemindedAt(db, controller.id)
  if (!at) return
  const settled = await unchangedSince(db, at)
  const recorded = await recordedSteps(db, doctor, controller.id)
  const known = new Set(recorded.map(({ requestId, step, dueOn }) => `${requestId} ${dueOn} ${step}`))
  const { reached, by } = await tickDay(db, at, controller)
  const isDue = (request: RemindableRow) => !restsOn(reached, request, { controller, by })
  for (const request of requests.filter((each) => settled.has(each.id) && isDue(each)))
    for (const { steps, dueOn } of laddersOf(request, controller, reached, by)) {
      const from = request.assigneeId === null ? 'first' : by.rule.told.assignee
      const last = steps.findLast(({ daysLeft }) => daysLeft === null || isTold(from, daysLeft))
      if (last && !known.has(`${request.id} ${dueOn} ${last.step}`))
        yield {
          check: 'reminders',
          reference: request.reference,
          says: `the reminder ${last.step} of ${dueOn} was missed`,
        }
    }
}
