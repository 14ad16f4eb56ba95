import { rememberedAmong } from '@/db/queries/retention'
import { system } from '@/domain/policies/actor'
import type { NewEvent } from '@/domain/requests/events'
import { decideEach } from './decide-each'
import { forgetting } from './forgetting'
import type { TickWorld } from './tick'

/**
 * Forgets once more what an old copy of the database has brought back, whatever its state there: its tombstones say that it
 * was forgotten, and nobody has it in hand any more.
 */
export async function forgetAgain(world: TickWorld, requestIds: readonly string[]): Promise<void> {
  const actor = system('forget')
  const requests = await rememberedAmong(world.db, actor, requestIds)
  await decideEach(world, { actor, requests, what: 'forgetting-again' }, (situation, _input, tx) => {
    const events: NewEvent[] = [{ type: 'forgotten', data: { because: 'forgotten-before' } }]
    if (situation.facts.state !== 'closed')
      events.unshift({ type: 'closedWithoutAnswer', data: { reason: 'nobody-to-answer' } })
    return forgetting(situation, events, tx)
  })
}
