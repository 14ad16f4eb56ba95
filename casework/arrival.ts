import type { Controller } from '@/db/queries/case-file'
import { addWorkingDays, type Calendar } from '@/domain/calendar/working-days'
import type { RequestFacts } from '@/domain/requests/history'
import type { RequestProjection } from '@/domain/requests/request'
import type { NewStaffLetter } from '@/emails/catalogue'

/** Doubt about identity must be raised without undue delay (EDPB Guidelines 01/2022, 159): our number is three working days. */
const workingDaysToDoubt = 3

/** A new request is mailed to the controller's notification addresses at once, whatever its state. */
export function arrivalLetters(
  controller: Controller,
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
  return controller.notificationAddresses.map((toAddress) => ({ kind: 'request-arrived', toAddress, props }))
}
