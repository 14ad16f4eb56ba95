import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { membersOf } from '@/db/queries/members'
import { addWorkingDays, type Calendar } from '@/domain/calendar/working-days'
import { system } from '@/domain/policies/actor'
import { asActor } from '@/domain/policies/as-actor'
import { isForSome } from '@/domain/policies/told-instead'
import { sees } from '@/domain/policies/visibility'
import type { RequestFacts } from '@/domain/requests/history'
import type { RequestProjection } from '@/domain/requests/request'
import type { NewStaffLetter } from '@/emails/catalogue'
import type { Access } from './first-events'

/** Doubt about identity must be raised without undue delay (EDPB Guidelines 01/2022, 159): our number is three working days. */
const workingDaysToDoubt = 3

/**
 * Whom a new request is announced to: the addresses of the organisation; of one that not everybody may see, whoever manages
 * and sees it, or where nobody does, those who see it.
 */
export async function toldOfArrival(
  tx: Transaction,
  { id: controllerId, notificationAddresses }: Controller,
  requestId: string,
  access: Access | undefined,
): Promise<readonly string[]> {
  if (!access || !isForSome(access)) return notificationAddresses
  const seeable = { id: requestId, controllerId, assigneeId: null, teamId: null, ...access }
  const members = await membersOf(tx, system('arrival'), controllerId)
  const seeing = members.filter((member) => sees(asActor(member, seeable), seeable))
  const managers = seeing.filter(({ role }) => role === 'admin' || role === 'manager')
  return (managers.length > 0 ? managers : seeing).map(({ email }) => email)
}

/** A new request is mailed to these addresses at once, whatever its state. */
export function arrivalLetters(
  controller: Controller,
  addresses: readonly string[],
  calendar: Calendar,
  reference: string,
  facts: RequestFacts,
  projection: RequestProjection,
): NewStaffLetter[] {
  const props = {
    reference,
    rights: facts.rights.map(({ right }) => right),
    receivedOn: facts.receivedOn,
    ackDueOn: projection.ackDueOn,
    dueOn: projection.dueOn,
    extensionNoticeDueOn: projection.extensionNoticeDueOn,
    refusalNoticeDueOn: projection.refusalNoticeDueOn,
    askIdentityByOn: addWorkingDays(facts.receivedOn, workingDaysToDoubt, calendar),
    regimes: [...new Set(projection.rights.map(({ regime }) => regime))],
    controllerName: controller.name,
    heldBecause: facts.heldBecause,
  }
  return addresses.map((toAddress) => ({ kind: 'request-arrived', toAddress, props }))
}
