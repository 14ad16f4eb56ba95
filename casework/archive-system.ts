import { findSystem } from '@/db/queries/systems'
import { databaseNow } from '@/db/queries/now'
import { writeJournal } from '@/db/writes/journal'
import { saveSystem } from '@/db/writes/systems'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import type { SystemTarget } from './register-system'

/**
 * Takes a system out of use, or back into it. What was asked of it stays, and tasks that are open go on; it is proposed for no
 * new ones. Throws `NotFound`.
 */
export async function archiveSystem(
  context: Pick<Context, 'db' | 'actor'>,
  target: SystemTarget,
  archived: boolean,
): Promise<Managed> {
  const { controllerId, systemId } = target
  return administer(context, controllerId, async (tx, administrator) => {
    const system = await findSystem(tx, administrator, target)
    if (!system) throw new NotFound()
    if ((system.archivedAt !== null) === archived) return refuse('nothing-changed')
    await saveSystem(tx, systemId, { archivedAt: archived ? await databaseNow(tx) : null })
    const what = archived ? 'system-archived' : 'system-brought-back'
    await writeJournal(tx, { controllerId, actor: administrator.userId, what, details: { systemId } })
    return { ok: true }
  })
}
