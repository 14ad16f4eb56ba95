import type { Transaction } from '@/db/client'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import type { NewStaffLetter } from '@/emails/catalogue'
import type { Situation } from './verb'

/**
 * Whoever works on the request is told of a reply, or of what the person did `about` their contact details; while nobody
 * does, the addresses of the organisation are.
 */
export async function replyLetters(
  tx: Transaction,
  { request, controller, facts, deadline }: Situation,
  about?: 'contact' | 'protest',
): Promise<NewStaffLetter[]> {
  const members = await membersOf(tx, system('reply'), controller.id)
  const assignee = members.find(({ userId }) => userId === facts.assigneeId)
  const addresses = assignee ? [assignee.email] : controller.notificationAddresses
  const props = { reference: request.reference, dueOn: deadline.dueOn, ...(about && { about }) }
  return addresses.map((toAddress) => ({ kind: 'reply-arrived', toAddress, props }))
}
