import { and, eq } from 'drizzle-orm'
import type { ReceivedAs } from '@/domain/letters/received-letter'
import type { Transaction } from '../client'
import type { LetterRow } from '../queries/letters'
import { letters, receivedLetters } from '../schema'

/** Where in a mailbox a letter lies: the numbers that its server gave it (RFC 9051, 2.3.1.1). */
export type MailPlace = { controllerId: string; uidValidity: number; uid: number }

/** Takes note of a letter before anything is done about it; nothing where it was taken in before, also under another number. */
export async function noteLetter(tx: Transaction, place: MailPlace, hash: string): Promise<string | undefined> {
  const [noted] = await tx
    .insert(receivedLetters)
    .values({ ...place, hash, receivedAs: 'own' })
    .onConflictDoNothing()
    .returning({ id: receivedLetters.id })
  return noted?.id
}

/** What a letter was taken for, and the request it belongs to. */
export async function nameReceived(
  tx: Transaction,
  id: string,
  taken: { receivedAs: ReceivedAs; requestId: string | null },
): Promise<void> {
  await tx.update(receivedLetters).set(taken).where(eq(receivedLetters.id, id))
}

/** A letter that had left did not arrive: it counts as one that no mail server takes. */
export async function markBounced(tx: Transaction, letterId: string): Promise<void> {
  await tx
    .update(letters)
    .set({ state: 'failed', lastFault: 'bounced' })
    .where(and(eq(letters.id, letterId), eq(letters.audience, 'requester'), eq(letters.state, 'sent')))
}

/** The same of a letter to staff, by the Message-ID that its report names; nothing where this was known, or it is none of theirs. */
export async function markStaffBounced(
  tx: Transaction,
  controllerId: string,
  messageId: string,
): Promise<LetterRow | undefined> {
  const isTheirs = and(eq(letters.controllerId, controllerId), eq(letters.audience, 'staff'))
  const [bounced] = await tx
    .update(letters)
    .set({ state: 'failed', lastFault: 'bounced' })
    .where(and(eq(letters.messageId, messageId), isTheirs, eq(letters.state, 'sent')))
    .returning()
  return bounced
}
