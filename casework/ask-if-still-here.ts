import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { lastStillHere, receivedSince, type StillHereCheck } from '@/db/queries/still-here'
import { stillHereHash } from '@/db/sealing/mail-action'
import { answerStillHere, keepOtherAsked, keepStillHere, keepStillHereLink } from '@/db/writes/still-here'
import { addDays, type Day, dayOf, isBefore } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { asksStillHere, isOtherDue, stillHereMonth } from '@/domain/policies/still-here'
import { oweToStaff } from '@/emails/outbox'
import type { TickDay, TickWorld } from './tick'

const year = 365
const actor = system('still-here')

/**
 * Once a month, on its first working day, the first address of an organisation with few requests is asked whether somebody
 * still reads its letters; after two weeks without an answer the other one, and the desk says so. Each once, whatever restarts
 * and however many workers there are. Where it was switched off, what was asked is settled.
 */
export async function askIfStillHere(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  if (!day.isOpen || !controller.openedAt) return
  const last = await lastStillHere(world.db, actor, controller.id)
  if (day.by.rule.stillHere === 'never') return settle(world, controller, last)
  if (last && last.answeredAt === null && last.otherAskedOn === null && isOtherDue(last.askedOn, day.reached))
    await transaction(world.db, (tx) => askOther(tx, world, controller, day, last))
  const monthOn = stillHereMonth(day.reached, day.by.calendar)
  if (monthOn === null || last?.monthOn === monthOn) return
  if (!isBefore(dayOf(controller.openedAt, controller.timeZone), monthOn)) return
  const about = { controllerId: controller.id, since: addDays(day.today, -year) }
  if (!asksStillHere(day.by.rule.stillHere, await receivedSince(world.db, actor, about))) return
  await transaction(world.db, (tx) => askFirst(tx, world, controller, { monthOn, askedOn: day.today }))
}

async function settle({ db }: TickWorld, { id }: Controller, last: StillHereCheck | undefined): Promise<void> {
  if (last && last.answeredAt === null)
    await transaction(db, async (tx) => void (await answerStillHere(tx, id, 'switched-off')))
}

async function askFirst(tx: Transaction, world: TickWorld, controller: Controller, on: { monthOn: Day; askedOn: Day }) {
  const checkId = await keepStillHere(tx, { controllerId: controller.id, ...on })
  const [toAddress] = controller.notificationAddresses
  if (!checkId || !toAddress) return
  const tokenHash = await oweQuestion(tx, world, controller, { toAddress, unansweredSinceOn: null })
  await keepStillHereLink(tx, checkId, { tokenHash })
}

async function askOther(
  tx: Transaction,
  world: TickWorld,
  controller: Controller,
  { today }: TickDay,
  { id, askedOn }: StillHereCheck,
) {
  const toAddress = controller.notificationAddresses[1]
  if (!(await keepOtherAsked(tx, id, today)) || !toAddress) return
  const otherTokenHash = await oweQuestion(tx, world, controller, { toAddress, unansweredSinceOn: askedOn })
  await keepStillHereLink(tx, id, { otherTokenHash })
}

/** Gives the hash of the link in the letter. */
async function oweQuestion(
  tx: Transaction,
  world: TickWorld,
  controller: Controller,
  { toAddress, unansweredSinceOn }: { toAddress: string; unansweredSinceOn: Day | null },
): Promise<string> {
  const props = { controllerName: controller.name, unansweredSinceOn }
  const letter = { kind: 'still-here' as const, toAddress, props }
  return stillHereHash(world.keyring, await oweToStaff(tx, world, { request: null, controller }, letter))
}
