import type { Controller } from '@/db/queries/case-file'
import { isAskedToConfirmStill, neverConfirmed } from '@/db/queries/unconfirmed'
import { addDays, isAfter, isBefore } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { answeredByItself, confirmationLeftOn, signsOf } from '@/domain/policies/unconfirmed'
import { answerWithoutData, obstacleToAnsweringUnconfirmed } from './answer-unconfirmed'
import { decideEach, type DecideOfTick } from './decide-each'
import type { TickDay, TickWorld } from './tick'
import { done, type Situation } from './verb'

/**
 * Where the rule of a request says so, one that nobody has confirmed after all reminders is answered by the letter that tells
 * why nothing more is done and where to complain: once, before its due day, with the version of the rule in its history. It
 * closes when the letter has left; whoever confirms after all is heard. One whose person has shown themselves by anything
 * else, can be asked by another way, or has not got every reminder yet is for staff. Derived at each tick.
 */
export async function answerByRule(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('unconfirmed')
  const window = { receivedBy: addDays(day.reached, -7), dueFrom: day.reached }
  const requests = await neverConfirmed(world.db, actor, controller.id, window)
  await decideEach(world, { actor, requests, what: 'unconfirmed-answer' }, answerIfTime(world, day))
}

function answerIfTime(world: TickWorld, day: TickDay): DecideOfTick {
  return async (situation, _input, tx) => {
    const { rule, facts, request } = situation
    const isForStaff = !rule.answersUnconfirmed || facts.spamMarkedOn !== null
    if (isForStaff || !isTime(situation, day)) return done([])
    if (obstacleToAnsweringUnconfirmed({ ...situation, today: day.today })) return done([])
    if (signsOf(situation).length > 0 || (await isAskedToConfirmStill(tx, request.id))) return done([])
    const byRule = { ruleId: rule.id, version: rule.version }
    return answerWithoutData(world, situation, { on: day.today }, { delivery: 'e-mail', byRule })
  }
}

function isTime({ history, deadline }: Situation, { today, reached }: TickDay): boolean {
  const leftOn = confirmationLeftOn(history)
  const days = leftOn && answeredByItself(leftOn, deadline)
  return days !== null && !isBefore(reached, days.from) && !isAfter(today, days.until)
}
