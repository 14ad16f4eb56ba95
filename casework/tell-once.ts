import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders, nameLetter } from '@/db/writes/reminders'
import type { Day } from '@/domain/calendar/days'
import type { NewStaffLetter } from '@/emails/catalogue'
import { oweToStaff } from '@/emails/outbox'
import type { TickDay, TickWorld } from './tick'

/** What is told of a request, under the name by which it is on record and for the day that it is about. */
type Told = { requestId: string; step: string; dueOn: Day; recipients: readonly { address: string }[] }

/** Owes each of them a letter, once for each step and day, whatever restarts in between. */
export async function tellOnce(
  tx: Transaction,
  world: TickWorld,
  { controller, day }: { controller: Controller; day: TickDay },
  { requestId, step, dueOn, recipients }: Told,
  letterTo: (toAddress: string) => NewStaffLetter,
): Promise<void> {
  for (const { address } of recipients) {
    const told = { requestId, step, recipient: emailHash(world.keyring, address), dueOn }
    const [kept] = await keepReminders(tx, [told], day.at)
    if (!kept) continue
    const letterId = await oweToStaff(tx, world, { request: { id: requestId }, controller }, letterTo(address))
    await nameLetter(tx, [kept.id], letterId)
  }
}
