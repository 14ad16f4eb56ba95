import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { undeliveredLetters } from '@/db/queries/undelivered'
import { putOffAmong } from '@/db/queries/told-instead'
import { emailHash } from '@/db/sealing/search-hashes'
import { system } from '@/domain/policies/actor'
import type { RequesterLetter } from '@/domain/requests/letters'
import type { Staff } from './reminder-recipients'
import { tellOnce } from './tell-once'
import type { TickDay, TickWorld } from './tick'
import { staffRemindedBy, whoIsToldNow } from './who-is-in-charge'

type Undelivered = Awaited<ReturnType<typeof undeliveredLetters>>[number]

/**
 * A letter to a person that no mail server takes, at all or for a day: whoever is in charge of the request is told of it, once
 * for each letter, and so is whom the rule tells when its day is so near.
 */
export async function tellNotDelivered(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  const actor = system('remind')
  const undelivered = await undeliveredLetters(world.db, actor, controller.id)
  if (undelivered.length === 0) return
  const staff = await staffRemindedBy(world.db, controller, day.by.rule)
  for (const letter of undelivered)
    await transaction(world.db, async (tx) => tell(tx, world, { controller, day, staff, letter })).catch(
      (fault: unknown) => world.report(fault, 'letter-not-delivered'),
    )
}

type Telling = { controller: Controller; day: TickDay; staff: Staff; letter: Undelivered }

async function tell(tx: Transaction, world: TickWorld, { controller, day, staff, letter }: Telling): Promise<void> {
  const { requestId, reference, dueOn, receivedOn, step } = letter
  const recipients = whoIsToldNow({ ...letter, id: requestId }, staff, day.today)
  const hashes = recipients.map(({ address }) => emailHash(world.keyring, address))
  if (await isToWait(tx, letter, hashes)) return
  const about = { reference, dueOn, letter: letter.kind as RequesterLetter }
  const props = letter.isTried ? { ...about, isTried: true } : about
  const told = { requestId, step, dueOn: receivedOn, recipients }
  await tellOnce(tx, world, { controller, day }, told, (toAddress) => ({
    kind: 'letter-not-delivered',
    toAddress,
    props,
  }))
}

/** What is still tried is told once a letter can reach anybody: while the mail server takes none, each would wait with the other. */
async function isToWait(tx: Transaction, { isTried }: Undelivered, recipients: readonly string[]): Promise<boolean> {
  if (!isTried) return false
  const waiting = await putOffAmong(tx, recipients, 'letter-not-delivered')
  return recipients.every((recipient) => waiting.has(recipient))
}
