import { z } from 'zod'
import { transaction } from '@/db/client'
import { type Suppression, suppressedBy } from '@/db/queries/suppressions'
import { type ListHolder, suppressionHash } from '@/db/sealing/suppression-hash'
import { writeJournal } from '@/db/writes/journal'
import { mayAt } from '@/domain/policies/permissions'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { text } from './fields'
import { readInput } from './read-input'

const CheckSuppression = z.strictObject({ address: text('enter-an-address-or-number', 320) })

/**
 * Whether an e-mail address or a telephone number is one that is not written to. Who looked is kept in the journal, and
 * not for whom. Throws `NotFound` for an organisation at which the actor may not look.
 */
export async function checkSuppression(
  context: Pick<Context, 'db' | 'keyring' | 'actor'>,
  { id: controllerId, country }: ListHolder,
  input: unknown,
): Promise<Managed<{ found: Suppression[] }>> {
  const { actor, keyring } = context
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  const read = readInput({}, CheckSuppression, input)
  if (!read.ok) return read
  const asked = suppressionHash(keyring, { id: controllerId, country }, read.input.address)
  if (!asked) return refuse('enter-an-address-or-number', undefined, 'address')
  return transaction(context.db, async (tx) => {
    const found = await suppressedBy(tx, actor, controllerId, [asked.hash])
    const details = { looked: 1, found: found.length > 0 ? 1 : 0 }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppression-checked', details })
    return { ok: true, found }
  })
}
