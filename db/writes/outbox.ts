import { and, eq, inArray, isNull, lte, notInArray, or, sql, type SQL } from 'drizzle-orm'
import { type Database, inSpiteOfConflicts, type Transaction } from '../client'
import type { LetterRow } from '../queries/letters'
import { endRecalled, hasNoLease } from './departures'
import { deliveryAttempts, letters, letterSecrets } from '../schema'
import { together } from './together'
import type { LetterState } from '@/domain/requests/letters'

type Claim = { owner: string; limit: number; leaseSeconds: number; inFlight: readonly string[] }

/**
 * Takes the letters that are due, at most `limit`, for one worker and a lease: nobody else takes them before it has run
 * out. A letter whose worker died is due when its lease is over. Takes none of those the worker is at already.
 */
export async function claimLetters(
  db: Database,
  { owner, limit, leaseSeconds, inFlight }: Claim,
): Promise<LetterRow[]> {
  if (limit < 1) return []
  await endRecalled(db)
  const due = or(
    and(eq(letters.state, 'owed'), lte(letters.nextAttemptAt, sql`now()`)),
    and(eq(letters.state, 'sending'), isNull(letters.recalledAs), hasNoLease),
  )
  const claimable = db
    .select({ id: letters.id })
    .from(letters)
    .where(and(due, inFlight.length > 0 ? notInArray(letters.id, [...inFlight]) : undefined))
    .orderBy(letters.nextAttemptAt)
    .limit(limit)
    .for('update', { skipLocked: true })
  return db
    .update(letters)
    .set({
      state: 'sending',
      attempts: sql`${letters.attempts} + 1`,
      leaseOwner: owner,
      leaseUntil: inSeconds(leaseSeconds),
    })
    .where(inArray(letters.id, claimable))
    .returning()
}

/** A worker that lives keeps its letters, however long the mail server takes over them. */
export async function renewLeases(
  db: Database,
  { owner, leaseSeconds, inFlight }: Omit<Claim, 'limit'>,
): Promise<void> {
  if (inFlight.length === 0) return
  await db
    .update(letters)
    .set({ leaseUntil: inSeconds(leaseSeconds) })
    .where(and(inArray(letters.id, [...inFlight]), eq(letters.leaseOwner, owner), eq(letters.state, 'sending')))
}

/** Ends all leases at once: for a process that has the database for itself and has just begun. */
export async function endLeases(db: Database): Promise<void> {
  await db
    .update(letters)
    .set({ leaseUntil: sql`now()` })
    .where(eq(letters.state, 'sending'))
}

/** A letter as the worker claimed it. */
type Leased = Pick<LetterRow, 'id' | 'attempts' | 'leaseOwner'>

type AttemptRow = Pick<typeof deliveryAttempts.$inferInsert, 'outcome' | 'code'>

/** Records one attempt; for ever. */
export function recordAttempt(
  db: Database | Transaction,
  { id, attempts }: Pick<LetterRow, 'id' | 'attempts'>,
  { outcome, code }: AttemptRow,
) {
  return db.insert(deliveryAttempts).values({ letterId: id, attempt: attempts, outcome, code })
}

/** Back to the outbox until its next attempt, unless it was called back; only where this attempt still counts. */
export async function putOff(
  tx: Transaction,
  letter: Leased,
  attempt: AttemptRow & { waitSeconds: number },
): Promise<void> {
  const nextAttemptAt = inSeconds(attempt.waitSeconds)
  const owed = { ...released, state: orRecalled('owed'), lastFault: attempt.code, nextAttemptAt }
  await together(tx, [recordAttempt(tx, letter, attempt), tx.update(letters).set(owed).where(isBeingSent(letter))])
}

/** No mail server takes it: it stays, visibly, until staff deliver it in another way. True where this was news. */
export async function giveUp(tx: Transaction, letter: Leased, attempt: AttemptRow): Promise<boolean> {
  await recordAttempt(tx, letter, attempt)
  const given = await tx
    .update(letters)
    .set({ ...released, state: orRecalled('failed'), lastFault: attempt.code })
    .where(isBeingSent(letter))
    .returning({ id: letters.id })
  return given.length === 1
}

/** There is nothing left to say: it is not sent. */
export async function cancelClaimed(db: Database, letter: Leased): Promise<void> {
  await db
    .update(letters)
    .set({ ...released, state: 'cancelled' })
    .where(isBeingSent(letter))
}

/**
 * The mail server has taken the letter on, whoever holds its lease now; its secret links are destroyed. For letters no
 * history waits for.
 */
export async function markSent(
  db: Database,
  letter: Pick<LetterRow, 'id' | 'attempts'>,
  attempt: AttemptRow,
): Promise<void> {
  const sent = { ...released, state: 'sent' as const, sentAt: sql`now()`, lastFault: null }
  const writes = [
    recordAttempt(db, letter, attempt),
    db.delete(letterSecrets).where(eq(letterSecrets.letterId, letter.id)),
    db.update(letters).set(sent).where(eq(letters.id, letter.id)),
  ]
  await inSpiteOfConflicts(async () => together(db, writes))
}

const released = { leaseUntil: null, leaseOwner: null, recalledAs: null }

function orRecalled(state: LetterState): SQL {
  return sql`coalesce(${letters.recalledAs}, ${state})`
}

/** Each claim is an attempt of its own: a worker whose lease ran out settles nothing for the one that took over. */
function isBeingSent({ id, attempts, leaseOwner }: Leased): SQL | undefined {
  const isSameClaim = and(eq(letters.attempts, attempts), eq(letters.leaseOwner, leaseOwner ?? ''))
  return and(eq(letters.id, id), eq(letters.state, 'sending'), isSameClaim)
}

function inSeconds(seconds: number): SQL {
  return sql`now() + make_interval(secs => ${seconds})`
}
