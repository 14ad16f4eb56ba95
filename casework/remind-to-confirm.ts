import type { Controller } from '@/db/queries/case-file'
import { awaitingConfirmation, uninvitedLettersTo } from '@/db/queries/unconfirmed'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders } from '@/db/writes/reminders'
import { addDays, type Day } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import {
  confirmationDays,
  type ConfirmationStep,
  confirmationStepsReached,
  unconfirmedLettersADay,
} from '@/domain/policies/confirmation-reminders'
import { confirmationLeftOn } from '@/domain/policies/unconfirmed'
import { linkDaysOf } from './context'
import { decideEach, type DecideOfTick } from './decide-each'
import { confirmationLetter } from './first-letter'
import type { TickDay, TickWorld } from './tick'
import { done, type Situation } from './verb'

/**
 * Whoever has not confirmed their address is asked again two and five days after the first letter left, and then no more:
 * never after a confirmation or after "It was not me", and no address more than three times in 24 hours, about however
 * many requests. Derived at each tick; of two steps that were missed one letter goes out.
 */
export async function remindToConfirm(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('remind')
  const steps = confirmationDays.map(({ step, days }) => ({ step, leftBy: addDays(day.reached, -days) }))
  const requests = await awaitingConfirmation(world.db, actor, controller.id, steps)
  await decideEach(world, { actor, requests, what: 'confirmation-reminder' }, askAgain(world, day))
}

function askAgain(world: TickWorld, day: TickDay): DecideOfTick {
  return async (situation, _input, tx) => {
    const { request, controller, requester } = situation
    const leftOn = dayToCountFrom(situation)
    if (!leftOn || !requester.email) return done([])
    const reached = confirmationStepsReached(leftOn, day.reached)
    const sentTo = emailHash(world.keyring, requester.email)
    if ((await uninvitedLettersTo(tx, sentTo, day.at)) >= unconfirmedLettersADay) return done([])
    const kept = await keepReminders(tx, recordsOf(request.id, reached, leftOn), day.at)
    if (!kept.some(({ step }) => step === reached.at(-1))) return done([])
    const asking = {
      requestId: request.id,
      slug: controller.slug,
      linkDays: linkDaysOf(world),
    }
    const { letter, keepLink } = confirmationLetter(asking, { isReminder: true })
    return done([], { letters: [letter], also: keepLink })
  }
}

/** The day the first letter left, while there is still somebody to ask. */
function dayToCountFrom({ facts, history }: Situation): Day | null {
  const { state, addressDenied, answer, spamMarkedOn, heldBecause } = facts
  if (state !== 'unconfirmed' || addressDenied || answer || spamMarkedOn || heldBecause) return null
  return confirmationLeftOn(history)
}

/** Steps overtaken by a more urgent one are on record without a letter. */
function recordsOf(requestId: string, reached: readonly ConfirmationStep[], dueOn: Day) {
  return reached.map((step, index) => ({
    requestId,
    step,
    recipient: 'requester',
    dueOn,
    superseded: index < reached.length - 1,
  }))
}
