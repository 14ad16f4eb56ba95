import { glanceAt, type Here, othersHere } from '@/db/queries/presences'
import { notePresence } from '@/db/writes/presences'
import type { Context } from './context'

export type Glance = { version: number; timeZone: string; here: Here[] }

/**
 * A member of staff has a request open: takes note of that beside the history, and says who else has and which version it
 * is at. Nothing for whoever may not see it.
 */
export async function beHere({ db, actor }: Context, reference: string): Promise<Glance | undefined> {
  const seen = await glanceAt(db, actor, reference)
  if (!seen || actor.kind !== 'staff') return undefined
  const { id, version, timeZone } = seen
  await notePresence(db, id, actor.userId)
  return { version, timeZone, here: await othersHere(db, actor, id) }
}
