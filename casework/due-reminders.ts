import type { RemindableRow } from '@/db/queries/reminders'
import type { PresentMember } from '@/db/queries/members'
import type { Controller } from '@/db/queries/case-file'
import type { NewReminder } from '@/db/writes/reminders'
import { type Day, dayOf } from '@/domain/calendar/days'
import { type Actor, staff } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import { type Seeable, sees } from '@/domain/policies/visibility'
import { reachedSteps, type ReminderLadder, remindingFor } from '@/domain/policies/reminders'

/**
 * Whom to remind. `key` is the keyed hash of the address: what is on record names nobody. `worksFor`: themselves, and for
 * whom they stand in.
 */
export type Recipient = { key: string; address: string; userId: string | null; worksFor: readonly string[] }

/** One step to send, with what its letter says of the request. */
export type DueReminder = { request: RemindableRow; ladder: ReminderLadder; reminder: NewReminder }

/** All that one recipient is to be told now, and the steps overtaken by it. */
export type Round = { recipient: Recipient; send: DueReminder[]; supersede: NewReminder[] }

type Due = { requests: readonly RemindableRow[]; recorded: ReadonlySet<string>; controller: Controller; reached: Day }

/** What each recipient is due; recipients with nothing at all are left out. */
export function roundsOf(due: Due, recipientsOf: (request: RemindableRow) => readonly Recipient[]): Round[] {
  const rounds = new Map<string, Round>()
  for (const request of due.requests)
    for (const recipient of recipientsOf(request)) {
      const round = rounds.get(recipient.key) ?? { recipient, send: [], supersede: [] }
      addSteps(round, request, due)
      if (round.send.length > 0 || round.supersede.length > 0) rounds.set(recipient.key, round)
    }
  return [...rounds.values()]
}

/** A step is on record by request, recipient, due day and name. */
export function recordKey({ requestId, recipient, dueOn, step }: Omit<NewReminder, 'superseded'>): string {
  return `${requestId} ${recipient} ${dueOn} ${step}`
}

/**
 * The assignee, and their deputy while they are away; while nobody has the request in hand, all who manage and see it;
 * where nobody can receive, the organisation.
 */
export function whoIsReminded(
  request: Seeable,
  members: readonly PresentMember[],
  controller: Pick<Controller, 'notificationAddresses'>,
): { address: string; userId: string | null }[] {
  const assignee = members.find(({ userId, role }) => userId === request.assigneeId && mayBeAssigned(role))
  const seeing = members.filter((member) => sees(asActor(member, request), request))
  const managers = seeing.filter(({ role }) => role === 'admin' || role === 'manager')
  const deputy = assignee && seeing.find(({ userId }) => userId === assignee.deputyId)
  const people = assignee ? [assignee, ...(deputy ? [deputy] : [])] : managers
  if (people.length === 0) return controller.notificationAddresses.map((address) => ({ address, userId: null }))
  return people.map(({ email, userId }) => ({ address: email, userId }))
}

/** A member as the law of visibility asks about them, standing in for whoever has the request. */
export function asActor({ userId, role, mayVerify }: PresentMember, { controllerId, assigneeId }: Seeable): Actor {
  return staff(userId, [{ controllerId, role, mayVerify, standsInFor: assigneeId ? [assigneeId] : [] }])
}

function addSteps(round: Round, request: RemindableRow, { recorded, controller, reached }: Due): void {
  const remindable = { ...request, enteredOn: dayOf(request.enteredAt, controller.timeZone) }
  for (const ladder of reachedSteps(remindable, reached)) {
    const asRecord = (step: string) => ({
      requestId: request.id,
      recipient: round.recipient.key,
      dueOn: ladder.dueOn,
      step,
    })
    const known = ladder.steps.filter(({ step }) => recorded.has(recordKey(asRecord(step)))).map(({ step }) => step)
    const { send, supersede } = remindingFor(ladder.steps, new Set(known), reached)
    if (send) round.send.push({ request, ladder, reminder: asRecord(send.step) })
    round.supersede.push(...supersede.map(({ step }) => ({ ...asRecord(step), superseded: true })))
  }
}
