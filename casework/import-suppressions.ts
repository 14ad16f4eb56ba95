import { z } from 'zod'
import { transaction } from '@/db/client'
import { suppressionHash } from '@/db/sealing/suppression-hash'
import { writeJournal } from '@/db/writes/journal'
import { keepSuppressions } from '@/db/writes/suppressions'
import { isAfter } from '@/domain/calendar/days'
import { mayAt } from '@/domain/policies/permissions'
import { suppressingRights } from '@/domain/policies/suppression'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { day, oneOf } from './fields'
import { momentOf } from './perform'
import { readInput } from './read-input'

/** What the people on the list said, and since when it holds. */
const ImportSuppressions = z.strictObject({
  right: oneOf(suppressingRights, 'choose-one-right'),
  on: day('enter-the-day'),
})

type World = Pick<Context, 'db' | 'keyring' | 'actor' | 'today'>
type Where = { controllerId: string; timeZone: string }

/**
 * Puts the addresses of a list that was kept elsewhere on the list of whom not to write to, all or none; of the list itself
 * only their hashes stay. Says how many came and how many rows named no address. Throws `NotFound`.
 */
export async function importSuppressions(
  context: World,
  { controllerId, timeZone }: Where,
  input: unknown,
  rows: readonly (readonly string[])[],
): Promise<Managed<{ kept: number; without: number }>> {
  const { actor, keyring } = context
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  const read = readInput({}, ImportSuppressions, input)
  if (!read.ok) return read
  const { right, on } = read.input
  const found = rows.map((cells) => cells.flatMap((cell) => suppressionHash(keyring, controllerId, cell) ?? []))
  return transaction(context.db, async (tx) => {
    const { today } = await momentOf(tx, context, timeZone)
    if (isAfter(on, today)) return refuse('day-in-the-future', {}, 'on')
    const entries = found.flat().map((hash) => ({ ...hash, controllerId, requestId: null, right, sinceOn: on }))
    const kept = await keepSuppressions(tx, entries)
    const without = found.filter((hashes) => hashes.length === 0).length
    const details = { rows: rows.length, kept, without, right }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppressions-imported', details })
    return { ok: true, kept, without }
  })
}
