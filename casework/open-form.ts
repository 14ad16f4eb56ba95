import { transaction } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import { openControllerForm } from '@/db/writes/controllers'
import { writeJournal } from '@/db/writes/journal'
import { mayAt } from '@/domain/policies/permissions'
import type { Context } from './context'
import { NotFound, type Problem, refuse } from './errors'

/** Lets the public send requests to this organisation. Throws `NotFound` for one that is not this admin's. */
export async function openForm(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
): Promise<{ ok: true; slug: string } | { ok: false; problems: Problem[] }> {
  return transaction(db, async (tx) => {
    const controller = (await controllersOf(tx, actor)).find(({ id }) => id === controllerId)
    if (!controller) throw new NotFound()
    if (actor.kind === 'staff' && !mayAt(actor, 'manage', controllerId)) return refuse('not-permitted')
    if (controller.openedAt) return refuse('form-open-already')
    await openControllerForm(tx, controllerId)
    const by = actor.kind === 'staff' ? actor.userId : 'system'
    await writeJournal(tx, { controllerId, actor: by, what: 'form-opened', details: {} })
    return { ok: true, slug: controller.slug }
  })
}
