import { and, eq, gt, gte, inArray, isNull, lt, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { addressChanges, dossiers, letterSecrets, letters, users } from '../schema'
import { recallLetters } from './departures'

export type AddressChange = typeof addressChanges.$inferSelect
type NewAddressChange = Omit<typeof addressChanges.$inferInsert, 'createdAt' | 'expiresAt' | 'confirmedAt'>

const isOpen = gt(addressChanges.expiresAt, sql`now()`)

/** Keeps a change that was asked for; one that waits to be confirmed is void. */
export async function keepAddressChange(tx: Transaction, change: NewAddressChange, days: number): Promise<void> {
  await endChanges(tx, and(eq(addressChanges.userId, change.userId), isNull(addressChanges.confirmedAt)))
  await tx.insert(addressChanges).values({ ...change, expiresAt: sql`now() + make_interval(days => ${days})` })
}

/**
 * The person signs in by the new address from now on; of two clicks at once, one confirms. Nothing where the link was
 * used, stopped or is too old, where the address is somebody's meanwhile, or where the person's is another than it was.
 */
export async function confirmAddressChange(tx: Transaction, confirmHash: string): Promise<AddressChange | undefined> {
  const [change] = await tx
    .update(addressChanges)
    .set({ confirmedAt: sql`now()` })
    .where(and(eq(addressChanges.confirmHash, confirmHash), isNull(addressChanges.confirmedAt), isOpen))
    .returning()
  return change && (await moveAddress(tx, change.userId, { from: change.oldEmail, to: change.newEmail }))
    ? change
    : undefined
}

/**
 * Stops a change, and every one that was asked for after it: where it was confirmed, the person signs in by the address
 * of before again. Nothing where the link was used or is too old.
 */
export async function stopAddressChange(tx: Transaction, stopHash: string): Promise<AddressChange | undefined> {
  const [change] = await tx
    .select()
    .from(addressChanges)
    .where(and(eq(addressChanges.stopHash, stopHash), isOpen))
    .for('update')
  if (!change) return undefined
  if (change.confirmedAt && !(await moveAddress(tx, change.userId, { to: change.oldEmail }))) return undefined
  const since = and(eq(addressChanges.userId, change.userId), gte(addressChanges.createdAt, change.createdAt))
  await endChanges(tx, since)
  return change
}

/** Takes away what is too old to be confirmed or stopped. */
export async function endOldAddressChanges(tx: Transaction): Promise<void> {
  await endChanges(tx, lt(addressChanges.expiresAt, sql`now()`))
}

/** Whether somebody signs in by this address. */
export async function isAddressTaken(tx: Transaction, email: string): Promise<boolean> {
  const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  return taken.length > 0
}

async function moveAddress(tx: Transaction, userId: string, { from, to }: { from?: string; to: string }) {
  if (await isAddressTaken(tx, to)) return false
  const moved = await tx
    .update(users)
    .set({ email: to, updatedAt: sql`now()` })
    .where(and(eq(users.id, userId), from === undefined ? undefined : eq(users.email, from)))
    .returning({ id: users.id })
  return moved.length > 0
}

/** What has not left of their letters never does, and the key under which their links lie is destroyed. */
async function endChanges(tx: Transaction, which: SQL | undefined): Promise<void> {
  const ended = await tx.delete(addressChanges).where(which).returning({ dossierId: addressChanges.dossierId })
  for (const { dossierId } of ended) {
    await recallLetters(tx, and(eq(letters.dossierId, dossierId), notInArray(letters.state, ['sent'])), 'cancelled')
    const theirs = tx.select({ id: letters.id }).from(letters).where(eq(letters.dossierId, dossierId))
    await tx.delete(letterSecrets).where(inArray(letterSecrets.letterId, theirs))
    await tx
      .update(dossiers)
      .set({ wrappedKey: null, forgottenAt: sql`now()` })
      .where(eq(dossiers.id, dossierId))
  }
}
