import type { Controller } from '@/db/queries/case-file'
import { answersWaiting } from '@/db/queries/collections'
import { keepReminders } from '@/db/writes/reminders'
import { addDays } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { erasuresAwaitingCopy } from '@/domain/policies/erasure-after-collection'
import { collectionLimits } from '@/domain/policies/collection'
import { collectionOf, isWaitingToBeCollected } from '@/domain/requests/collection'
import { decideEach, type DecideOfTick } from './decide-each'
import type { TickDay, TickWorld } from './tick'
import { done } from './verb'

/**
 * Whoever has not downloaded all that their answer holds is told so once, some days before the files can no longer be
 * downloaded. Derived at each tick from the history.
 */
export async function remindToCollect(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('remind')
  const opened = {
    from: addDays(day.reached, -collectionLimits.days),
    to: addDays(day.reached, -collectionLimits.warnAfterDays),
  }
  const requests = await answersWaiting(world.db, actor, controller.id, opened)
  await decideEach(world, { actor, requests, what: 'collection-reminder' }, tellWhatWaits(day))
}

function tellWhatWaits({ reached, at }: TickDay): DecideOfTick {
  return async ({ request, history, facts }, _input, tx) => {
    const collection = collectionOf(history, facts, reached)
    const until = collection?.until
    if (!until || !isWaitingToBeCollected(collection, reached)) return done([])
    const reminder = { requestId: request.id, step: 'answer-waits', recipient: 'requester', dueOn: until }
    const [kept] = await keepReminders(tx, [reminder], at)
    if (!kept) return done([])
    const isErasureWaiting = erasuresAwaitingCopy(history, facts).length > 0
    const props = { why: 'waits' as const, until, ...(isErasureWaiting && { isErasureWaiting }) }
    return done([], { letters: [{ kind: 'answer-to-collect', props }] })
  }
}
