import type { Actor, Grant } from './actor'
import { mayBeAssigned } from './roles'

/**
 * What decides who sees a request. `readers`: the people named for a confidential one, null where it is not;
 * `managersRead`: whether those who manage see it beside them. `barred`: who must not see it, whatever else holds.
 */
export type Seeable = {
  id: string
  controllerId: string
  assigneeId: string | null
  teamId: string | null
  readers: readonly string[] | null
  managersRead: boolean
  barred: readonly string[]
}

/** So many may be named for a confidential request, and so many barred: they stand in indexes, whose entries have an end. */
export const mostNamed = 20

/** Where somebody handles requests: with their teams, and for whom they stand in. */
export type Handled = { controllerId: string; teams: readonly string[]; standsInFor: readonly string[] }

/**
 * Which rows an actor may see. `db/queries/visible` turns it into SQL and opens nothing else. An auditor sees dates
 * and codes, not the sealed dossier. `managed` is the part of `everything` where the actor manages.
 */
export type Visibility =
  | { rows: 'none' }
  | { rows: 'all' }
  | { rows: 'one'; requestId: string }
  | {
      rows: 'controllers'
      userId: string
      everything: readonly string[]
      managed: readonly string[]
      handled: readonly Handled[]
    }

export function visibilityOf(actor: Actor): Visibility {
  if (actor.kind === 'system') return { rows: 'all' }
  if (actor.kind === 'requester' || actor.kind === 'helper') return { rows: 'one', requestId: actor.requestId }
  if (actor.kind === 'public') return { rows: 'none' }
  const { userId, grants } = actor
  return {
    rows: 'controllers',
    userId,
    everything: idsOf(grants.filter(({ role }) => role !== 'handler')),
    managed: idsOf(grants.filter(({ role }) => role === 'admin' || role === 'manager')),
    handled: grants.filter(({ role }) => role === 'handler').map(handledIn),
  }
}

/** Whether this actor sees this request: the same as `visibleRequests` asks of the database. */
export function sees(actor: Actor, request: Seeable): boolean {
  const visibility = visibilityOf(actor)
  if (visibility.rows !== 'controllers')
    return visibility.rows === 'all' || (visibility.rows === 'one' && visibility.requestId === request.id)
  const { userId, everything, managed, handled } = visibility
  const { controllerId, readers, barred } = request
  const place = handled.find((each) => each.controllerId === controllerId)
  if (barred.includes(userId) || (!place && !everything.includes(controllerId))) return false
  if (readers !== null) return readers.includes(userId) || (request.managersRead && managed.includes(controllerId))
  return place === undefined || isHandledBy(userId, place, request)
}

/** The members for whom somebody does the work today, at each controller where there are any. */
export function standingIn(actor: Actor): Handled[] {
  if (actor.kind !== 'staff') return []
  return actor.grants
    .filter(({ role }) => mayBeAssigned(role))
    .map(handledIn)
    .filter(({ standsInFor }) => standsInFor.length > 0)
}

function isHandledBy(userId: string, { teams, standsInFor }: Handled, { assigneeId, teamId }: Seeable): boolean {
  if (teamId !== null && teams.includes(teamId)) return true
  if (assigneeId === null) return teamId === null
  return assigneeId === userId || standsInFor.includes(assigneeId)
}

function handledIn({ controllerId, teams = [], standsInFor = [] }: Grant): Handled {
  return { controllerId, teams, standsInFor }
}

function idsOf(grants: readonly Grant[]): string[] {
  return grants.map(({ controllerId }) => controllerId)
}
