import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { owedAfterAnswer } from '@/db/queries/owed-after-answer'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders, nameLetter } from '@/db/writes/reminders'
import { addDays, type Day, daysBetween } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { oweToStaff } from '@/emails/outbox'
import type { TickDay, TickWorld } from './tick'
import { staffRemindedBy, whoIsInCharge } from './who-is-in-charge'

const week = 7

/**
 * Every week from the day on which something came to be owed to somebody whose request is closed (the answer on paper, its
 * files again, the code that opens them), whoever is in charge of the request is told so, until it is done.
 */
export async function remindOfOwed(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  if (!day.isOpen) return
  const actor = system('remind')
  const owed = await owedAfterAnswer(world.db, actor, controller.id)
  if (owed.length === 0) return
  const staff = await staffRemindedBy(world.db, controller, day.by.rule)
  for (const { requestId, reference, owedSinceOn, ...request } of owed) {
    const dueOn = weekReached(owedSinceOn, day.reached)
    if (!dueOn) continue
    const recipients = whoIsInCharge({ ...request, id: requestId }, staff)
    const tell = (tx: Transaction) => tellAll(tx, world, { controller, day, requestId, reference, dueOn, recipients })
    await transaction(world.db, tell).catch((fault: unknown) => world.report(fault, 'owed-after-answer'))
  }
}

/** The last day reached that is whole weeks later; of weeks that were missed only the last is told. */
function weekReached(since: Day | null, reached: Day): Day | undefined {
  const weeks = since ? Math.floor(daysBetween(since, reached) / week) : 0
  return since && weeks > 0 ? addDays(since, weeks * week) : undefined
}

type Telling = {
  controller: Controller
  day: TickDay
  requestId: string
  reference: string
  dueOn: Day
  recipients: { address: string }[]
}

async function tellAll(tx: Transaction, world: TickWorld, telling: Telling) {
  const { controller, day, requestId, reference, dueOn, recipients } = telling
  for (const { address } of recipients) {
    const told = { requestId, step: 'owed-after-answer', recipient: emailHash(world.keyring, address), dueOn }
    const kept = await keepReminders(tx, [told], day.at)
    if (kept.length === 0) continue
    const props = { reference, dueOn: null, about: 'owed' as const }
    const letter = { kind: 'reply-arrived' as const, toAddress: address, props }
    const letterId = await oweToStaff(tx, world, { request: { id: requestId }, controller }, letter)
    await nameLetter(
      tx,
      kept.map(({ id }) => id),
      letterId,
    )
  }
}
