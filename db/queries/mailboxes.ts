import { and, count, eq, lte, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { ReceivedAs } from '@/domain/letters/received-letter'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, mailboxes, receivedLetters } from '../schema'
import { Unreadable } from '../sealing/aead'
import type { Keyring } from '../sealing/keyring'
import { readEntry } from './dossier'

export type MailboxRow = typeof mailboxes.$inferSelect

/** The mailbox of an organisation, for those who manage it. */
export async function findMailbox(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<MailboxRow | undefined> {
  if (!mayAt(actor, 'manage', controllerId)) return undefined
  const [mailbox] = await db.select().from(mailboxes).where(eq(mailboxes.controllerId, controllerId))
  return mailbox
}

/** The address of its mailbox that an organisation names for answers; it stands in every letter to a person. */
export async function replyAddressOf(db: Database | Transaction, controllerId: string): Promise<string | null> {
  const [mailbox] = await db
    .select({ replyAddress: mailboxes.replyAddress })
    .from(mailboxes)
    .where(eq(mailboxes.controllerId, controllerId))
  return mailbox?.replyAddress ?? null
}

/** How many letters were taken in there, by what they were taken for. */
export async function countReceived(
  db: Database,
  actor: Actor,
  controllerId: string,
): Promise<Partial<Record<ReceivedAs, number>>> {
  if (!mayAt(actor, 'manage', controllerId)) return {}
  const counted = await db
    .select({ receivedAs: receivedLetters.receivedAs, letters: count() })
    .from(receivedLetters)
    .where(eq(receivedLetters.controllerId, controllerId))
    .groupBy(receivedLetters.receivedAs)
  return Object.fromEntries(counted.map(({ receivedAs, letters }) => [receivedAs, letters]))
}

/** What a letter was taken for that is known by this hash, and the request it belongs to. */
export async function takenInAs(
  tx: Transaction,
  controllerId: string,
  hash: string,
): Promise<{ receivedAs: ReceivedAs; requestId: string | null }> {
  const { receivedAs, requestId } = receivedLetters
  const [known] = await tx
    .select({ receivedAs, requestId })
    .from(receivedLetters)
    .where(and(eq(receivedLetters.controllerId, controllerId), eq(receivedLetters.hash, hash)))
  if (!known) throw new Error('A letter that was never taken in')
  return known
}

/** A mailbox that is to be read now, with its password, null where that cannot be opened, and whose it is. */
export type DueMailbox = MailboxRow & { slug: string; timeZone: string; password: string | null }

/** The mailboxes that are to be read now, for the worker alone. */
export async function dueMailboxes(db: Database, keyring: Keyring, actor: Actor): Promise<DueMailbox[]> {
  if (actor.kind !== 'system') return []
  const found = await db
    .select({ mailbox: mailboxes, dossier: dossiers, slug: controllers.slug, timeZone: controllers.timeZone })
    .from(mailboxes)
    .innerJoin(dossiers, eq(dossiers.id, mailboxes.dossierId))
    .innerJoin(controllers, eq(controllers.id, mailboxes.controllerId))
    .where(lte(mailboxes.nextReadAt, sql`now()`))
  const due: DueMailbox[] = []
  for (const { mailbox, dossier, slug, timeZone } of found) {
    const password = await readEntry<string>(db, keyring, dossier, mailbox.entryId).catch((fault: unknown) => {
      if (fault instanceof Unreadable) return undefined
      throw fault
    })
    due.push({ ...mailbox, slug, timeZone, password: password ?? null })
  }
  return due
}
