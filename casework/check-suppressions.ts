import { transaction } from '@/db/client'
import { type Suppression, suppressedBy } from '@/db/queries/suppressions'
import { type ListHolder, suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { writeJournal } from '@/db/writes/journal'
import { listedAddresses } from '@/domain/imports/listed-addresses'
import type { Sheet } from '@/domain/imports/sheet'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from './context'
import { NotFound } from './errors'

type World = Pick<Context, 'db' | 'keyring' | 'actor'>

/**
 * Which rows of a list name an address that is not to be written to: the entry, or null. Nothing of the list is kept; the
 * journal says how many rows were looked at and how many found. Throws `NotFound`.
 */
export async function checkSuppressions(
  context: World,
  { id: controllerId, country }: ListHolder,
  sheet: Pick<Sheet, 'header' | 'rows'>,
): Promise<(Suppression | null)[]> {
  const { actor, keyring } = context
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  const holder = { id: controllerId, country }
  const hashed = listedAddresses(sheet).map((cells) =>
    cells.flatMap((cell) => suppressionHashesIn(keyring, holder, cell).map(({ hash }) => hash)),
  )
  return transaction(context.db, async (tx) => {
    const entries = await suppressedBy(tx, actor, controllerId, hashed.flat())
    const standing = new Map<string, Suppression>(entries.map((entry) => [entry.hash, entry]))
    const found = hashed.map((hashes) => hashes.flatMap((hash) => standing.get(hash) ?? [])[0] ?? null)
    const details = { looked: hashed.length, found: found.filter((entry) => entry !== null).length }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppression-checked', details })
    return found
  })
}
