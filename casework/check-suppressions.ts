import { transaction, type Transaction } from '@/db/client'
import { type Suppression, suppressedBy } from '@/db/queries/suppressions'
import { type ListHolder, suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { writeJournal } from '@/db/writes/journal'
import { listedAddresses } from '@/domain/imports/listed-addresses'
import type { Sheet } from '@/domain/imports/sheet'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from './context'
import { NotFound } from './errors'

type World = Pick<Context, 'db' | 'keyring' | 'actor'>

const atATime = 1000

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
    const standing = await entriesFor(tx, actor, controllerId, [...new Set(hashed.flat())])
    const found = hashed.map((hashes) => hashes.flatMap((hash) => standing.get(hash) ?? [])[0] ?? null)
    const details = { looked: hashed.length, found: found.filter((entry) => entry !== null).length }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppression-checked', details })
    return found
  })
}

async function entriesFor(tx: Transaction, actor: Actor, controllerId: string, hashes: readonly string[]) {
  const standing = new Map<string, Suppression>()
  for (let from = 0; from < hashes.length; from += atATime)
    for (const entry of await suppressedBy(tx, actor, controllerId, hashes.slice(from, from + atATime)))
      standing.set(entry.hash, entry)
  return standing
}
