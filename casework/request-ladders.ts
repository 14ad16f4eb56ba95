import type { Controller } from '@/db/queries/case-file'
import type { RemindableRow } from '@/db/queries/reminders'
import { type Day, dayOf, isBefore } from '@/domain/calendar/days'
import { reachedSteps, type RemindedBy, type ReminderLadder } from '@/domain/policies/reminders'
import { snoozeEndsOn } from '@/domain/policies/snooze'

type Place = Pick<Controller, 'timeZone'>

/** The steps of one request that are reached by a day. */
export function laddersOf(request: RemindableRow, { timeZone }: Place, day: Day, by: RemindedBy): ReminderLadder[] {
  const remindable = {
    ...request,
    enteredOn: dayOf(request.enteredAt, timeZone),
    unassignedSinceOn: unassignedSince(request, { timeZone }),
  }
  return reachedSteps({ ...remindable, snoozeEndsOn: snoozeEndsOn(remindable, by.calendar) }, day, by)
}

/** Whether whoever has the request has let its reminders rest beyond that day. */
export function restsOn(
  day: Day,
  request: RemindableRow,
  { controller, by }: { controller: Place; by: RemindedBy },
): boolean {
  const enteredOn = dayOf(request.enteredAt, controller.timeZone)
  const endsOn = snoozeEndsOn({ ...request, enteredOn }, by.calendar)
  return endsOn !== null && isBefore(day, endsOn)
}

export function unassignedSince({ assigneeId, assignedAt, enteredAt }: RemindableRow, { timeZone }: Place): Day | null {
  return assigneeId === null ? dayOf(assignedAt ?? enteredAt, timeZone) : null
}
