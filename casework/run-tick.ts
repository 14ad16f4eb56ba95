import type { Database } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import type { Controller } from '@/db/queries/case-file'
import { lastLeap } from '@/db/queries/clock-leap'
import { databaseNow } from '@/db/queries/now'
import { destroyExpired } from '@/db/writes/expired'
import { clockTick } from '@/db/tick-names'
import { keepTick } from '@/db/writes/ticks'
import { system } from '@/domain/policies/actor'
import { sendingMoment } from '@/domain/policies/sending-hours'
import { answerByRule } from './answer-by-rule'
import { askIfStillHere } from './ask-if-still-here'
import { askNamedParents } from './ask-named-parents'
import { catchUp } from './catch-up'
import { chaseTasks } from './chase-tasks'
import { heldBy, leapTo } from './clock-watch'
import { destroyUnsentFiles } from './destroy-unsent-files'
import { forgetByRule } from './forget-by-rule'
import { remindOfOwed } from './remind-of-owed'
import { remindToCollect } from './remind-to-collect'
import { remindStaff } from './remind-staff'
import { remindedBy } from './reminded-by'
import { remindToConfirm } from './remind-to-confirm'
import { summariseWeek } from './summarise-week'
import { tellLaterThanPromised } from './tell-later-than-promised'
import { tellNotDelivered } from './tell-not-delivered'
import type { TickDay, TickWorld } from './tick'

/** What a tick did: the letters it owed, and what was left behind and is destroyed. */
export type TickReport = { reminders: number; destroyed: Record<string, number> }

/**
 * Everything that time alone brings about, derived anew at each tick: reminders to staff, to people who have not confirmed
 * their address and to those who have not downloaded their answer, to colleagues who have not searched, letters to people
 * whose promised day has passed, the end of drafts, links, codes, files that no answer took along and requests that were
 * kept as long as the organisation says. `at` is given by tests only; otherwise the database's clock counts, one for all
 * processes. After a leap of that clock while somebody was there to see it, all of it waits.
 */
export async function runTick(world: TickWorld, at?: string): Promise<TickReport> {
  const now = at ?? (await databaseNow(world.db))
  const held = await heldAt(world, now)
  const reminders = held.letters ? 0 : await remindersOf(world, now)
  await catchUp(world).catch((fault: unknown) => world.report(fault, 'figures'))
  const destroyed = held.destroying ? {} : await destroyWhatIsOver(world, now)
  await keepTick(world.db, 'tick', { reminders, destroyed })
  return { reminders, destroyed }
}

async function heldAt(world: TickWorld, now: string): Promise<ReturnType<typeof heldBy>> {
  if (world.watch?.hasLeapt(now)) {
    world.report(new Error('The clock of the database went on by more than a day at once'), 'clock')
    await keepTick(world.db, clockTick, leapTo(now))
  }
  return heldBy(await lastLeap(world.db), now)
}

async function remindersOf(world: TickWorld, now: string): Promise<number> {
  let reminders = 0
  await forEach(world, now, async (controller, day) => {
    reminders += await tickFor(world, controller, day)
  })
  return reminders
}

async function destroyWhatIsOver(world: TickWorld, now: string): Promise<Record<string, number>> {
  await forEach(world, now, async (controller, day) => {
    await destroyUnsentFiles(world, controller).catch((fault: unknown) => world.report(fault, 'unsent-files'))
    await forgetByRule(world, controller, day)
  })
  return destroyExpired(world.db).catch((fault: unknown) => {
    world.report(fault, 'expired')
    return {}
  })
}

type OfOne = (controller: Controller, day: TickDay) => Promise<void>

/** One organisation where something goes wrong holds up no other. */
async function forEach(world: TickWorld, now: string, work: OfOne): Promise<void> {
  for (const controller of await controllersOf(world.db, system('tick')))
    try {
      await work(controller, await tickDay(world.db, now, controller))
    } catch (fault) {
      world.report(fault, 'tick')
    }
}

/** What a moment means for an organisation, by its own hours and working days. */
export async function tickDay(db: Database, now: string, controller: Controller): Promise<TickDay> {
  const by = await remindedBy(db, controller)
  return { ...sendingMoment(now, controller.timeZone, by.rule, by.calendar), at: now, by }
}

/** In the order in which they are taken; `name`: as what a fault of one is reported, which holds up no other. */
const steps: readonly { name: string; take: OfOneStep }[] = [
  { name: 'later-than-promised', take: tellLaterThanPromised },
  { name: 'letter-not-delivered', take: tellNotDelivered },
  { name: 'confirmation-reminder', take: remindToConfirm },
  { name: 'parental-consent', take: askNamedParents },
  { name: 'answer-by-rule', take: answerByRule },
  { name: 'answer-to-collect', take: remindToCollect },
  { name: 'owed-after-answer', take: remindOfOwed },
  { name: 'search-tasks', take: chaseTasks },
  { name: 'weekly-summary', take: summariseWeek },
  { name: 'still-here', take: askIfStillHere },
]

type OfOneStep = (world: TickWorld, controller: Controller, day: TickDay) => Promise<unknown>

async function tickFor(world: TickWorld, controller: Controller, day: TickDay): Promise<number> {
  const reminders = await remindStaff(world, controller, day).catch((fault: unknown) => {
    world.report(fault, 'reminders')
    return 0
  })
  for (const { name, take } of steps)
    await take(world, controller, day).catch((fault: unknown) => world.report(fault, name))
  return reminders
}
