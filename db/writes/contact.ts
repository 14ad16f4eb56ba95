import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { recallLetters } from './departures'
import { accessLinks, letters, portalSessions, searchTerms } from '../schema'

/** Nothing goes to the old address any more unless the mail server is taking it: it waits until staff hand it over. */
export async function holdLetters(tx: Transaction, requestId: string): Promise<void> {
  const toThePerson = and(eq(letters.requestId, requestId), eq(letters.audience, 'requester'))
  await recallLetters(tx, and(toThePerson, inArray(letters.state, ['owed', 'failed', 'sending'])), 'by-hand')
}

/** Every link that was sent about this request, used or not, and every page opened with one is void. */
export async function voidAccess(tx: Transaction, requestId: string): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ voidedAt: sql`now()` })
    .where(and(eq(accessLinks.requestId, requestId), isNull(accessLinks.voidedAt)))
  await tx.delete(portalSessions).where(eq(portalSessions.requestId, requestId))
}

/** The person is no longer found by the old name and address. */
export async function forgetSearchTerms(tx: Transaction, dossierId: string): Promise<void> {
  await tx.delete(searchTerms).where(eq(searchTerms.dossierId, dossierId))
}
