import type { Actor } from './actor'

/**
 * Which rows an actor may see. `db/queries/visible` turns it into SQL and opens nothing else. An auditor sees dates
 * and codes, not the sealed dossier.
 */
export type Visibility =
  | { rows: 'none' }
  | { rows: 'all' }
  | { rows: 'one'; requestId: string }
  | { rows: 'controllers'; everything: readonly string[]; ownAndUnassigned: readonly string[]; userId: string }

export function visibilityOf(actor: Actor): Visibility {
  if (actor.kind === 'system') return { rows: 'all' }
  if (actor.kind === 'requester') return { rows: 'one', requestId: actor.requestId }
  if (actor.kind === 'public') return { rows: 'none' }
  const handled = actor.grants.filter(({ role }) => role === 'handler')
  return {
    rows: 'controllers',
    everything: actor.grants.filter(({ role }) => role !== 'handler').map(({ controllerId }) => controllerId),
    ownAndUnassigned: handled.map(({ controllerId }) => controllerId),
    userId: actor.userId,
  }
}
