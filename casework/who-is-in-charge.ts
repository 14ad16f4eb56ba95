import type { Database, Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { membersOf } from '@/db/queries/members'
import { teamsOf } from '@/db/queries/teams'
import { type Day, daysBetween } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { isTold, type ReminderRule } from '@/domain/policies/reminder-rule'
import type { Seeable } from '@/domain/policies/visibility'
import { type Staff, whoIsTold } from './reminder-recipients'

/** Who works at an organisation, and by which rule they are reminded. */
export async function staffRemindedBy(
  db: Database | Transaction,
  controller: Controller,
  rule: ReminderRule,
): Promise<Staff> {
  const actor = system('remind')
  const members = await membersOf(db, actor, controller.id)
  return { members, teams: await teamsOf(db, actor, controller.id), controller, rule }
}

/** Who is told of what stands still in a request: whoever is in charge of it by the rule, from whichever step on. */
export function whoIsInCharge(request: Seeable, staff: Staff): { address: string }[] {
  return whoIsTold(request, staff).filter(({ isInCharge }) => isInCharge)
}

/** The same, and all others whom the rule tells when the day of the request is so near, or over. */
export function whoIsToldNow(
  request: Seeable & { dueOn: Day | null },
  staff: Staff,
  today: Day,
): { address: string }[] {
  const daysLeft = request.dueOn === null ? null : daysBetween(today, request.dueOn)
  return whoIsTold(request, staff).filter(
    ({ isInCharge, from }) => isInCharge || (daysLeft !== null && isTold(from, daysLeft)),
  )
}
