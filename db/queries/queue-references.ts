import { and } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Database } from '../client'
import { requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { filtered } from './queue-filter'
import { orderOf } from './queue-order'
import { localDays, onTab } from './queue-tabs'
import type { List } from './whole-list'

/** The references of the first requests of a list of the queue, in its order; `most` at most. */
export async function referencesOnList(
  db: Database,
  actor: Actor,
  keyring: Keyring,
  { tab, order = { sort: 'due', isReversed: false }, most, ...filter }: List & { most: number },
): Promise<string[]> {
  const days = await localDays(db, actor)
  const { condition } = await filtered({ db, actor, keyring }, filter)
  const rows = await db
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(onTab(actor, days, tab), condition))
    .orderBy(...orderOf(tab, order).orderBy)
    .limit(most)
  return rows.map(({ reference }) => reference)
}
