import { transaction } from '@/db/client'
import { allSuppressions } from '@/db/queries/suppressions'
import { writeJournal } from '@/db/writes/journal'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from './context'
import { NotFound } from './errors'

/**
 * The whole list of whom an organisation does not write to, as hashes that say nothing of anybody without the keys of this
 * installation. Every taking is in the journal. Throws `NotFound`.
 */
export async function exportSuppressions({ db, actor }: Pick<Context, 'db' | 'actor'>, controllerId: string) {
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  return transaction(db, async (tx) => {
    const entries = await allSuppressions(tx, actor, controllerId)
    const details = { rows: entries.length }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppressions-exported', details })
    return entries
  })
}
