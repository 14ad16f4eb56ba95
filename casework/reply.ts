import type { Transaction } from '@/db/client'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import type { NewStaffLetter, StaffLetterProps } from '@/emails/catalogue'
import { whoIsReminded } from './who-is-reminded'
import type { Situation } from './verb'

/**
 * Whoever works on the request is told of a reply, or of what the person did or wants: `about`; while nobody does, the
 * addresses of the organisation are. A request that is closed or answered names no day.
 */
export async function replyLetters(
  tx: Transaction,
  { request, controller, facts, deadline }: Situation,
  about?: StaffLetterProps['reply-arrived']['about'],
): Promise<NewStaffLetter[]> {
  const members = await membersOf(tx, system('reply'), controller.id)
  const isOpenToAll = facts.assigneeId === null && facts.readers === null
  const addresses = isOpenToAll
    ? controller.notificationAddresses
    : whoIsReminded({ ...request, ...facts }, members, controller).map(({ address }) => address)
  const dueOn = facts.state === 'closed' || facts.answer?.leftOn ? null : deadline.dueOn
  const props = { reference: request.reference, dueOn, ...(about && { about }) }
  return addresses.map((toAddress) => ({ kind: 'reply-arrived', toAddress, props }))
}
