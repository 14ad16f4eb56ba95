import { type Actor, grantAt } from './actor'

/** Of those who may assign, a handler takes a request or puts it back; managers and admins give it to anybody. */
export function mayGiveTo(actor: Actor, controllerId: string, assigneeId: string | null): boolean {
  if (grantAt(actor, controllerId)?.role !== 'handler') return true
  return actor.kind === 'staff' && (assigneeId === null || assigneeId === actor.userId)
}

/** A handler gives a request to no team but their own. */
export function mayGiveToTeam(actor: Actor, controllerId: string, teamId: string): boolean {
  const grant = grantAt(actor, controllerId)
  return grant?.role !== 'handler' || (grant.teams?.includes(teamId) ?? false)
}
