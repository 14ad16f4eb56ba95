import { asActor, type Colleague } from './as-actor'
import { type Seeable, sees } from './visibility'

/** Who may be told at an organisation. */
type Staff = {
  members: readonly (Colleague & { email: string })[]
  controller: { notificationAddresses: readonly string[]; officerEmail: string | null }
}

/**
 * Who is told what somebody else could not be: the addresses in circles, of which the next is asked where nobody in the one before
 * can be reached. What only some may see goes to them alone, and to no address of the organisation.
 */
export function toldInstead(request: Seeable | null, { members, controller }: Staff): string[][] {
  const seeing = members.filter((member) => request === null || sees(asActor(member, request), request))
  const managing = seeing.filter(({ role }) => role === 'admin' || role === 'manager')
  const managers = managing.map(({ email }) => email)
  if (request === null || !isForSome(request)) {
    const officer = controller.officerEmail ? [controller.officerEmail] : []
    return [[...controller.notificationAddresses], managers, officer]
  }
  return [managers, seeing.map(({ email }) => email)]
}

/** Whether some who work there may not see a request that others see. */
export function isForSome({ readers, barred }: Pick<Seeable, 'readers' | 'barred'>): boolean {
  return readers !== null || barred.length > 0
}
