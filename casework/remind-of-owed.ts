import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { owedAfterAnswer } from '@/db/queries/owed-after-answer'
import { addDays, type Day, daysBetween } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import type { Staff } from './reminder-recipients'
import { tellOnce } from './tell-once'
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
  for (const request of owed)
    await transaction(world.db, async (tx) => tell(tx, world, { controller, day, staff, request })).catch(
      (fault: unknown) => world.report(fault, 'owed-after-answer'),
    )
}

type Owed = Awaited<ReturnType<typeof owedAfterAnswer>>[number]
type Telling = { controller: Controller; day: TickDay; staff: Staff; request: Owed }

async function tell(tx: Transaction, world: TickWorld, { controller, day, staff, request }: Telling): Promise<void> {
  const { requestId, reference, owedSinceOn } = request
  const dueOn = weekReached(owedSinceOn, day.reached)
  if (!dueOn) return
  const recipients = whoIsInCharge({ ...request, id: requestId }, staff)
  const told = { requestId, step: 'owed-after-answer', dueOn, recipients }
  const props = { reference, dueOn: null, about: 'owed' as const }
  await tellOnce(tx, world, { controller, day }, told, (toAddress) => ({ kind: 'reply-arrived', toAddress, props }))
}

/** The last day reached that is whole weeks later; of weeks that were missed only the last is told. */
function weekReached(since: Day | null, reached: Day): Day | undefined {
  const weeks = since ? Math.floor(daysBetween(since, reached) / week) : 0
  return since && weeks > 0 ? addDays(since, weeks * week) : undefined
}
