import { z } from 'zod'
import { transaction } from '@/db/client'
import { findSuppression } from '@/db/queries/suppressions'
import { writeJournal } from '@/db/writes/journal'
import { endSuppression } from '@/db/writes/suppressions'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { mayAt } from '@/domain/policies/permissions'
import { removalReasons } from '@/domain/policies/suppression'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { day, oneOf } from './fields'
import { momentOf } from './perform'
import { readInput } from './read-input'

/** Since when, and why, the person may be written to again. */
const RemoveSuppression = z.strictObject({
  because: oneOf(removalReasons, 'choose-a-reason'),
  on: day('enter-the-day'),
})

/**
 * Takes an address off the list of whom not to write to: the person agreed again, or it never was theirs. The entry stays,
 * with day and reason. Throws `NotFound`.
 */
export async function removeSuppression(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  { controllerId, timeZone, id }: { controllerId: string; timeZone: string; id: string },
  input: unknown,
): Promise<Managed> {
  const { actor } = context
  if (actor.kind !== 'staff' || !mayAt(actor, 'suppress', controllerId)) throw new NotFound()
  const read = readInput({}, RemoveSuppression, input)
  if (!read.ok) return read
  const { on, because } = read.input
  return transaction(context.db, async (tx) => {
    const entry = await findSuppression(tx, actor, { controllerId, id })
    if (!entry) throw new NotFound()
    if (entry.removedOn) return refuse('nothing-changed')
    const { today } = await momentOf(tx, context, timeZone)
    if (isAfter(on, today)) return refuse('day-in-the-future', {}, 'on')
    if (isBefore(on, entry.sinceOn)) return refuse('day-before-receipt', { day: entry.sinceOn }, 'on')
    await endSuppression(tx, id, { removedOn: on, removedBecause: because })
    const details = { suppressionId: id, because, on }
    await writeJournal(tx, { controllerId, actor: actor.userId, what: 'suppression-removed', details })
    return { ok: true }
  })
}
