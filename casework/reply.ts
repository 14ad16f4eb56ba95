import type { Transaction } from '@/db/client'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { system } from '@/domain/policies/actor'
import type { NewStaffLetter, StaffLetterProps } from '@/emails/catalogue'
import { staffRemindedBy, whoIsInCharge } from './who-is-in-charge'
import type { Situation } from './verb'

/**
 * Whoever is in charge of the request by the rule of reminders is told of a reply, or of what the person did or wants: `about`.
 * While nobody has it, the addresses of the organisation are told too, as of its arrival: not of one that not everybody may see.
 * A request that is closed or answered names no day.
 */
export async function replyLetters(
  tx: Transaction,
  situation: Situation,
  about?: StaffLetterProps['reply-arrived']['about'],
): Promise<NewStaffLetter[]> {
  const { request, facts, deadline } = situation
  const dueOn = facts.state === 'closed' || facts.answer?.leftOn ? null : deadline.dueOn
  const props = { reference: request.reference, dueOn, ...(about && { about }) }
  return (await addressesOf(tx, situation)).map((toAddress) => ({ kind: 'reply-arrived', toAddress, props }))
}

async function addressesOf(tx: Transaction, { request, controller, facts }: Situation): Promise<string[]> {
  const { rule } = await findReminderRule(tx, system('remind'), controller.id)
  const inCharge = whoIsInCharge({ ...request, ...facts }, await staffRemindedBy(tx, controller, rule))
  const isOpenToAll = facts.assigneeId === null && facts.readers === null && facts.barred.length === 0
  const told = [...inCharge.map(({ address }) => address), ...(isOpenToAll ? controller.notificationAddresses : [])]
  return [...new Map(told.map((address) => [address.toLowerCase(), address])).values()]
}
