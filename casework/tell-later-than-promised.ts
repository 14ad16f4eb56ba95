import type { Controller } from '@/db/queries/case-file'
import { pastTheirPromise } from '@/db/queries/reminders'
import { keepReminders } from '@/db/writes/reminders'
import { isAfter } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { isNothingRefused } from '@/domain/policies/refusals'
import { system } from '@/domain/policies/actor'
import { isPromiseTold } from '@/domain/requests/promise-told'
import { decideEach, type DecideOfTick } from './decide-each'
import type { TickDay, TickWorld } from './tick'
import { done, type Situation } from './verb'

const step = 'later-than-promised'
/**
 * Where the promised day has passed and the day of the law has not, the person is owed a letter that says so, once for
 * each promised day. An address that was neither confirmed nor accepted by staff is told nothing.
 */
export async function tellLaterThanPromised(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('remind')
  const requests = await pastTheirPromise(world.db, actor, { controllerId: controller.id, day: day.reached, step })
  await decideEach(world, { actor, requests, what: 'later-than-promised' }, tellIfLater(day))
}

function tellIfLater(day: TickDay): DecideOfTick {
  return async (situation, _input, tx) => {
    const { request, facts, deadline } = situation
    const { promisedDueOn: promisedOn, legalDueOn } = deadline
    if (promisedOn === null || !isBroken(deadline, day)) return done([])
    if (facts.state !== 'open' || facts.answer || facts.spamMarkedOn || facts.heldBecause) return done([])
    const superseded = !isWorthTelling(situation, day)
    const settled = { requestId: request.id, step, recipient: 'requester', dueOn: promisedOn, superseded }
    const kept = await keepReminders(tx, [settled], day.at)
    if (kept.length === 0 || superseded) return done([])
    const props = { promisedOn, legalDueOn, nothingRefused: isNothingRefused(facts.decisions) }
    return done([], { letters: [{ kind: 'later-than-promised', props }] })
  }
}

function isBroken({ binds, promisedDueOn }: RequestDeadline, { reached }: TickDay): boolean {
  return binds === 'promise' && promisedDueOn !== null && isAfter(reached, promisedDueOn)
}

/** A last day that has passed, or a promise that the person was never given, would be false in the letter. */
function isWorthTelling({ history, rule, deadline }: Situation, { today }: TickDay): boolean {
  const { legalDueOn } = deadline
  if (legalDueOn !== null && isAfter(today, legalDueOn)) return false
  return isPromiseTold(history, rule)
}
