import type { Controller } from '@/db/queries/case-file'
import { unsentFiles } from '@/db/queries/unsent-files'
import { destroyFiles } from '@/db/writes/files'
import { system } from '@/domain/policies/actor'
import { attachedFiles } from '@/domain/requests/collection'
import { decideEach, type DecideOfTick } from './decide-each'
import type { TickWorld } from './tick'
import { done } from './verb'

/**
 * Once a request is closed without the answer that files were put to, nobody needs these files. Derived at each tick.
 * @see GDPR Art. 5(1)(e)
 */
export async function destroyUnsentFiles(world: TickWorld, controller: Controller): Promise<void> {
  const actor = system('destroy')
  const requests = await unsentFiles(world.db, actor, controller.id)
  await decideEach(world, { actor, requests, what: 'unsent-files' }, destroyUnsent)
}

const destroyUnsent: DecideOfTick = ({ history, facts }) => {
  if (facts.state !== 'closed') return done([])
  const ids = attachedFiles(history).map(({ fileId }) => fileId)
  return done(
    ids.map((fileId) => ({ type: 'answerFileRemoved', data: { fileId } })),
    { also: (tx) => destroyFiles(tx, ids) },
  )
}
