import { type Actor, staff } from './actor'
import type { Role } from './roles'
import type { Seeable } from './visibility'

/** Somebody who works at an organisation, as far as it decides what they see. */
export type Colleague = { userId: string; role: Role; mayVerify: boolean }

/** A member as the law of visibility asks about them, standing in for whoever has the request. */
export function asActor(
  { userId, role, mayVerify }: Colleague,
  { controllerId, assigneeId }: Pick<Seeable, 'controllerId' | 'assigneeId'>,
): Actor {
  return staff(userId, [{ controllerId, role, mayVerify, standsInFor: assigneeId ? [assigneeId] : [] }])
}
