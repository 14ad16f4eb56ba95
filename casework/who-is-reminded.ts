import type { Controller } from '@/db/queries/case-file'
import type { PresentMember } from '@/db/queries/members'
import { asActor } from '@/domain/policies/as-actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import { type Seeable, sees } from '@/domain/policies/visibility'

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
