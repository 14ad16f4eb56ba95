import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { undeliveredLetters } from '@/db/queries/undelivered'
import { putOffAmong } from '@/db/queries/told-instead'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders, nameLetter } from '@/db/writes/reminders'
import { system } from '@/domain/policies/actor'
import type { RequesterLetter } from '@/domain/requests/letters'
import { oweToStaff } from '@/emails/outbox'
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
  for (const letter of undelivered) {
    const recipients = whoIsToldNow({ ...letter, id: letter.requestId }, staff, day.today)
    const tell = (tx: Transaction) => tellAll(tx, world, { controller, day, letter, recipients })
    await transaction(world.db, tell).catch((fault: unknown) => world.report(fault, 'letter-not-delivered'))
  }
}

/** What is still tried is told once a letter can reach anybody: while the mail server takes none, each would wait with the other. */
async function isToWait(tx: Transaction, { isTried }: Undelivered, recipients: readonly string[]): Promise<boolean> {
  if (!isTried) return false
  const waiting = await putOffAmong(tx, recipients, 'letter-not-delivered')
  return recipients.every((recipient) => waiting.has(recipient))
}

type Telling = { controller: Controller; day: TickDay; letter: Undelivered; recipients: { address: string }[] }

async function tellAll(tx: Transaction, world: TickWorld, { controller, day, letter, recipients }: Telling) {
  const { requestId, reference, dueOn, receivedOn, step } = letter
  const hashes = recipients.map(({ address }) => emailHash(world.keyring, address))
  if (await isToWait(tx, letter, hashes)) return
  for (const { address } of recipients) {
    const told = { requestId, step, recipient: emailHash(world.keyring, address), dueOn: receivedOn }
    const kept = await keepReminders(tx, [told], day.at)
    if (kept.length === 0) continue
    const about = { reference, dueOn, letter: letter.kind as RequesterLetter }
    const props = letter.isTried ? { ...about, isTried: true } : about
    const owed = { kind: 'letter-not-delivered' as const, toAddress: address, props }
    const letterId = await oweToStaff(tx, world, { request: { id: requestId }, controller }, owed)
    await nameLetter(
      tx,
      kept.map(({ id }) => id),
      letterId,
    )
  }
}
