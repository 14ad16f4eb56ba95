import { setTimeout } from 'node:timers/promises'
import { type Database, transaction, type Transaction } from '@/db/client'
import { isUnavailable } from '@/db/faults'
import type { LetterRow } from '@/db/queries/letters'
import { isAnyOpen } from '@/db/queries/told-instead'
import { markEscalated, waitsTooLong } from '@/db/writes/escalation'
import { cancelClaimed, giveUp, markSent, putOff, recordAttempt } from '@/db/writes/outbox'
import { log } from '@/log'
import { type BackOff, secondsUntilNextAttempt } from './back-off'
import type { StaffLetterProps } from './catalogue'
import type { Attempt, Delivery } from './delivery'
import { isOfLetter, notPrepared } from './delivery-fault'
import { oweToFallback } from './fallback'
import type { LetterWorld } from './frozen-letter'
import { prepareMail } from './prepare-mail'

/**
 * What delivering needs. `departed` writes into the history of the request that a letter to the person has left, and
 * runs `also` in the same transaction.
 */
export type DeliveryWorld = LetterWorld & {
  db: Database
  mailFrom: string
  delivery: Delivery
  departed: (letter: LetterRow, also: (tx: Transaction) => Promise<void>) => Promise<void>
  backOff: BackOff
}

const triesToSettle = 6
const hoursUntilEscalated = 24
const aWhileMs = 10 * 60_000

/**
 * One attempt at one claimed letter: rendered outside any transaction, sent when its turn has come, and settled at once. None at
 * a reminder that has waited until all its requests were closed: it is cancelled.
 */
export async function deliverLetter(
  world: DeliveryWorld,
  letter: LetterRow,
  turn: Promise<void>,
): Promise<Attempt | undefined> {
  const attempt = await attemptAt(world, letter, turn)
  if (attempt === undefined) return void (await cancelClaimed(world.db, letter))
  await settleSurely(world, letter, attempt)
  return attempt
}

async function attemptAt(world: DeliveryWorld, letter: LetterRow, turn: Promise<void>): Promise<Attempt | undefined> {
  try {
    if (await isReminderOfNothing(world.db, letter)) return undefined
    const [mail] = await Promise.all([prepareMail(world, letter), turn])
    return await world.delivery.send(mail)
  } catch (fault) {
    log.error({ err: fault, letterId: letter.id, kind: letter.kind }, 'A letter could not be prepared')
    return { outcome: 'temporary', code: notPrepared }
  }
}

/** Asked of what was tried before or has waited for a while: most are sent as soon as they are owed. */
async function isReminderOfNothing(db: Database, letter: LetterRow): Promise<boolean> {
  const { kind, controllerId, props } = letter
  if (kind !== 'deadline-reminder' || controllerId === null || !hasWaited(letter)) return false
  const { items } = props as StaffLetterProps['deadline-reminder']
  const references = items.map(({ reference }) => reference)
  return !(await isAnyOpen(db, { references, controllerId }))
}

/** By the database's clock, which has set both moments; a lease is much shorter. */
function hasWaited({ attempts, owedAt, leaseUntil }: LetterRow): boolean {
  return attempts > 1 || Date.parse(leaseUntil ?? owedAt) - Date.parse(owedAt) > aWhileMs
}

/** After a 250 the database may be away for a moment; not to write it down would send the letter twice. */
async function settleSurely(world: DeliveryWorld, letter: LetterRow, attempt: Attempt, tried = 1): Promise<void> {
  try {
    await settle(world, letter, attempt)
  } catch (fault) {
    if (!isUnavailable(fault) || tried === triesToSettle) throw fault
    await setTimeout(250 * 2 ** tried)
    await settleSurely(world, letter, attempt, tried + 1)
  }
}

async function settle(world: DeliveryWorld, letter: LetterRow, attempt: Attempt): Promise<void> {
  const { db, backOff } = world
  if (attempt.outcome === 'sent') return settleSent(world, letter, attempt)
  const { outcome, code: fault } = attempt
  log.warn(
    { letterId: letter.id, kind: letter.kind, attempts: letter.attempts, outcome, fault },
    'A letter did not leave',
  )
  await transaction(db, async (tx) => {
    if (outcome === 'permanent') {
      if (await giveUp(tx, letter, attempt)) await oweToFallback(tx, world, letter)
      return
    }
    const isOurs = outcome === 'configuration'
    const waitSeconds = isOurs ? 0 : secondsUntilNextAttempt(letter.attempts, backOff, Math.random())
    await putOff(tx, letter, { ...attempt, waitSeconds })
    if (letter.attempts > 1 && !isOurs) await escalate(tx, world, letter, isOfLetter(attempt))
  })
}

async function escalate(tx: Transaction, world: DeliveryWorld, letter: LetterRow, isOfLetter: boolean): Promise<void> {
  if (!(await waitsTooLong(tx, letter, { hours: hoursUntilEscalated, isOfLetter }))) return
  if (await oweToFallback(tx, world, letter, true)) await markEscalated(tx, letter)
}

async function settleSent(world: DeliveryWorld, letter: LetterRow, attempt: Attempt): Promise<void> {
  if (letter.requestId === null || letter.audience === 'staff') return markSent(world.db, letter, attempt)
  try {
    await world.departed(letter, async (tx) => void (await recordAttempt(tx, letter, attempt)))
  } catch (fault) {
    if (isUnavailable(fault)) throw fault
    log.error({ err: fault, letterId: letter.id, kind: letter.kind }, 'A letter left, and its request does not know it')
    await markSent(world.db, letter, attempt)
  }
}
