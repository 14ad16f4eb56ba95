import type { Day } from '../calendar/days'
import { type Actor, grantAt } from './actor'
import { may } from './permissions'
import { mayBeAssigned } from './roles'
import type { Seeable } from './visibility'

/** What a member of staff can do from a reminder without signing in: take the request, or let its reminders rest. */
export const mailActions = ['assign', 'snooze'] as const
export type MailAction = (typeof mailActions)[number]

/** Under which name the place of its link stands in a letter. */
export function mailActionName(action: MailAction, reference: string): string {
  return `${action}-${reference}`
}

/** Nobody reads on, and a mail server takes no letter of some thousand pages: so many requests are listed in one letter. */
export const listedInOneLetter = 100

/** How long its links work: until the next reminder is due at the latest, as a rule. */
export const mailActionDays = 7

/** `lastSnooze`: until when reminders may rest at most; null where they may not. */
type Offered = { isInCharge: boolean; lastSnooze: Day | null }

/** What this member is offered in a letter about a request; whether they may is asked again when they do it. */
export function offeredActions(actor: Actor, request: Seeable, { isInCharge, lastSnooze }: Offered): MailAction[] {
  if (actor.kind !== 'staff') return []
  const role = grantAt(actor, request.controllerId)?.role
  const mayTake = role !== undefined && mayBeAssigned(role) && request.assigneeId !== actor.userId
  return [
    ...(mayTake && may(actor, 'assign', request) ? (['assign'] as const) : []),
    ...(isInCharge && lastSnooze !== null && may(actor, 'write-note', request) ? (['snooze'] as const) : []),
  ]
}
