import { eq, sql } from 'drizzle-orm'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import type { Database, Transaction } from '../client'
import { dossiers, mailboxes, sealedEntries } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { openNewDossier, sealInto } from './dossier'

type Settings = Pick<
  typeof mailboxes.$inferInsert,
  'controllerId' | 'host' | 'port' | 'username' | 'folder' | 'replyAddress' | 'readSince'
>

/** Keeps from which mailbox letters are read, and its password under a key of its own; it is read at once. */
export async function keepMailbox(
  tx: Transaction,
  keyring: Keyring,
  { controllerId, ...settings }: Settings,
  password: string,
): Promise<void> {
  await endMailbox(tx, controllerId)
  const dossier = await openNewDossier(tx, keyring)
  const { entryId } = await sealInto(tx, keyring, dossier, 'mailbox', password)
  await tx.insert(mailboxes).values({ controllerId, ...settings, dossierId: dossier.id, entryId })
}

/** What is changed without the password: it stays under its key, and the mailbox is read at once. */
export async function changeMailbox(tx: Transaction, { controllerId, ...settings }: Settings): Promise<void> {
  const again = { fault: null, failures: 0, nextReadAt: sql`now()` }
  await tx
    .update(mailboxes)
    .set({ ...settings, ...again })
    .where(eq(mailboxes.controllerId, controllerId))
}

/** Reads no more from there, and destroys the password with its key. */
export async function endMailbox(tx: Transaction, controllerId: string): Promise<void> {
  const ended = await tx.delete(mailboxes).where(eq(mailboxes.controllerId, controllerId)).returning()
  for (const { dossierId } of ended) {
    await tx.delete(sealedEntries).where(eq(sealedEntries.dossierId, dossierId))
    await tx.delete(dossiers).where(eq(dossiers.id, dossierId))
  }
}

/** Asks that it is read at the next occasion, whatever it waits for. */
export async function readSoon(tx: Transaction, controllerId: string): Promise<void> {
  await tx
    .update(mailboxes)
    .set({ nextReadAt: sql`now()` })
    .where(eq(mailboxes.controllerId, controllerId))
}

/** Up to where it was read. */
export async function keepReadUpTo(
  db: Database,
  controllerId: string,
  place: { uidValidity: number; lastUid: number },
): Promise<void> {
  await db.update(mailboxes).set(place).where(eq(mailboxes.controllerId, controllerId))
}

/** It was read, or why not: then it waits longer each time, up to an hour. */
export async function keepReading(db: Database, controllerId: string, fault: MailboxFault | null): Promise<void> {
  const wait = sql`now() + make_interval(mins => least(60, power(2, least(${mailboxes.failures}, 6))::int))`
  const kept =
    fault === null
      ? { fault, failures: 0, readAt: sql`now()`, nextReadAt: sql`now()` }
      : { fault, failures: sql`${mailboxes.failures} + 1`, nextReadAt: wait }
  await db.update(mailboxes).set(kept).where(eq(mailboxes.controllerId, controllerId))
}
