import { z } from 'zod'
import { transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { writeJournal } from '@/db/writes/journal'
import { keepSuppressions } from '@/db/writes/suppressions'
import { isAfter } from '@/domain/calendar/days'
import { listedAddresses } from '@/domain/imports/listed-addresses'
import type { Sheet } from '@/domain/imports/sheet'
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
type Where = Pick<Controller, 'id' | 'country' | 'timeZone'>

/**
 * Puts the addresses of a list that was kept elsewhere on the list of whom not to write to, all or none; of the list itself
 * only their hashes stay. Says how many came and how many rows named no address. Throws `NotFound`.
 */
export async function importSuppressions(
  context: World,
  { id: controllerId, country, timeZone }: Where,
  input: unknown,
  sheet: Pick<Sheet, 'header' | 'rows'>,
): Promise<Managed<{ kept: number; without: number }>> {
  const { actor, keyring } = context
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  const read = readInput({}, ImportSuppressions, input)
  if (!read.ok) return read
  const { right, on } = read.input
  const holder = { id: controllerId, country }
  const found = listedAddresses(sheet).map((cells) =>
    cells.flatMap((cell) => suppressionHashesIn(keyring, holder, cell)),
  )
  return transaction(context.db, async (tx) => {
    const { today } = await momentOf(tx, context, timeZone)
    if (isAfter(on, today)) return refuse('day-in-the-future', {}, 'on')
    const entries = found.flat().map((hash) => ({ ...hash, controllerId, requestId: null, right, sinceOn: on }))
    const kept = await keepSuppressions(tx, entries)
    const without = found.filter((hashes) => hashes.length === 0).length
    const details = { rows: found.length, kept, without, right }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppressions-imported', details })
    return { ok: true, kept, without }
  })
}
