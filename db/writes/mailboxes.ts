import { and, eq, sql } from 'drizzle-orm'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import type { Database, Transaction } from '../client'
import { dossiers, mailboxes, sealedEntries } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { openNewDossier, sealInto } from './dossier'
import { longerEachTime } from './longer-each-time'
import { endWaiting, tryWaiting } from './waiting-letters'

type Settings = Pick<
  typeof mailboxes.$inferInsert,
  'controllerId' | 'host' | 'port' | 'username' | 'folder' | 'replyAddress' | 'readSince'
>

/** The column keeps milliseconds: rounded up, now would be a moment ahead. */
const atOnce = sql`date_trunc('milliseconds', now())`

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

/**
 * What is changed without the password: it stays under its key, and the mailbox is read at once. It is read from its beginning
 * where that is asked for or the letters are others than before: the numbers of a server say nothing of another folder.
 */
export async function changeMailbox(
  tx: Transaction,
  { controllerId, ...settings }: Settings,
  { fromBeginning }: { fromBeginning: boolean },
): Promise<void> {
  const isOfIt = eq(mailboxes.controllerId, controllerId)
  const [before] = await tx.select().from(mailboxes).where(isOfIt).for('update')
  const isSame = (['host', 'username', 'folder'] as const).every((each) => before?.[each] === settings[each])
  const isAnew = fromBeginning || !isSame
  const again = { fault: null, failures: 0, nextReadAt: atOnce }
  await tx
    .update(mailboxes)
    .set({ ...settings, ...again, ...(isAnew && { uidValidity: null, lastUid: null }) })
    .where(isOfIt)
  await (isAnew ? endWaiting(tx, { controllerId }) : tryWaiting(tx, controllerId))
}

/** Reads no more from there, and destroys the password with its key. */
export async function endMailbox(tx: Transaction, controllerId: string): Promise<void> {
  const ended = await tx.delete(mailboxes).where(eq(mailboxes.controllerId, controllerId)).returning()
  for (const { dossierId } of ended) {
    await tx.delete(sealedEntries).where(eq(sealedEntries.dossierId, dossierId))
    await tx.delete(dossiers).where(eq(dossiers.id, dossierId))
  }
}

/** Asks that it is read at the next occasion, whatever it and its letters wait for. */
export async function readSoon(tx: Transaction, controllerId: string): Promise<void> {
  await tx.update(mailboxes).set({ nextReadAt: atOnce }).where(eq(mailboxes.controllerId, controllerId))
  await tryWaiting(tx, controllerId)
}

type ReadAs = Pick<typeof mailboxes.$inferSelect, 'controllerId' | 'entryId' | 'folder' | 'readSince'>

/** Up to where it was read; nothing where its settings were changed meanwhile, as it is then read from its beginning. */
export async function keepReadUpTo(
  db: Database,
  { controllerId, entryId, folder, readSince }: ReadAs,
  place: { uidValidity: number; lastUid: number },
): Promise<void> {
  const isSame = and(
    eq(mailboxes.controllerId, controllerId),
    eq(mailboxes.entryId, entryId),
    eq(mailboxes.folder, folder),
    eq(mailboxes.readSince, readSince),
  )
  await db.update(mailboxes).set(place).where(isSame)
}

/** It was read, or why not: then it waits longer each time. For a letter that could not be taken in only that letter waits. */
export async function keepReading(db: Database, controllerId: string, fault: MailboxFault | null): Promise<void> {
  const isRead = fault === null || fault === 'letter'
  const kept = isRead
    ? { fault, failures: 0, readAt: sql`now()`, nextReadAt: atOnce }
    : { fault, failures: sql`${mailboxes.failures} + 1`, nextReadAt: longerEachTime(mailboxes.failures) }
  await db.update(mailboxes).set(kept).where(eq(mailboxes.controllerId, controllerId))
}
