import type { Controller } from '@/db/queries/case-file'
import { dueToBeForgotten, keptMonthsOf } from '@/db/queries/retention'
import { system } from '@/domain/policies/actor'
import { isTimeToForget } from '@/domain/policies/retention'
import { decideEach, type DecideOfTick } from './decide-each'
import { forgetting, obstacleToForgetting } from './forgetting'
import type { TickDay, TickWorld } from './tick'
import { done } from './verb'

/**
 * Forgets the closed requests of an organisation that it has kept for as many months as its form says; what is needed or owed
 * still, or on legal hold, is looked at again by the next tick. Derived at each tick.
 * @see GDPR Art. 5(1)(e)
 */
export async function forgetByRule(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('forget')
  const requests = await dueToBeForgotten(world.db, actor, controller.id, day.today)
  await decideEach(world, { actor, requests, what: 'forgetting' }, forgetIfTime(world, day))
}

function forgetIfTime(world: TickWorld, { today }: TickDay): DecideOfTick {
  return async (situation, _input, tx) => {
    const months = await keptMonthsOf(tx, situation.actor, situation.request)
    if (months === undefined || !isTimeToForget(situation.facts, months, today)) return done([])
    const obstacle = await obstacleToForgetting(world, { ...situation, today }, tx)
    return obstacle ?? forgetting(situation, [{ type: 'forgotten', on: today, data: { because: 'rule', months } }], tx)
  }
}
