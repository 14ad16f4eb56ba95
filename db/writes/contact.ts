import { and, eq, inArray, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { mailActions } from '@/domain/policies/mail-actions'
import type { Transaction } from '../client'
import { recallLetters } from './departures'
import { accessLinks, letters, portalSessions, searchTerms } from '../schema'

/** What tells the old address of the change, and what goes to a parent and to no address of the person. */
const leavesAnyhow = ['contact-changed', 'parental-consent'] as const

/**
 * Nothing goes to the old address any more unless the mail server is taking it: it waits until staff hand it over. Only
 * the letter that tells the old address of the change leaves, and the one that asks a parent.
 */
export async function holdLetters(tx: Transaction, requestId: string): Promise<void> {
  const toThePerson = and(
    eq(letters.requestId, requestId),
    eq(letters.audience, 'requester'),
    notInArray(letters.kind, [...leavesAnyhow]),
  )
  await recallLetters(tx, and(toThePerson, inArray(letters.state, ['owed', 'failed', 'sending'])), 'by-hand')
}

/**
 * Every link that was sent about this request, used or not, and every page opened with one is void; but for the one that
 * is being used, `but`, those by which an earlier address objects to a change, and those a parent or a colleague answers by
 * or staff act by. A session stays and is for nothing, so that whoever has it is told why.
 */
export async function voidAccess(tx: Transaction, requestId: string, but = ''): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ voidedAt: sql`now()` })
    .where(
      and(
        eq(accessLinks.requestId, requestId),
        isNull(accessLinks.voidedAt),
        notInArray(accessLinks.purpose, ['stop-change', 'consent', 'task', ...mailActions]),
        ne(accessLinks.tokenHash, but),
      ),
    )
  await tx.update(portalSessions).set({ requestId: null }).where(eq(portalSessions.requestId, requestId))
}

/** The person is no longer found by the old name and address. */
export async function forgetSearchTerms(tx: Transaction, dossierId: string): Promise<void> {
  await tx.delete(searchTerms).where(eq(searchTerms.dossierId, dossierId))
}

/** Only the newest link for this purpose works. */
export async function voidOpenLinks(
  tx: Transaction,
  requestId: string,
  purpose: 'new-address' | 'consent',
): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ voidedAt: sql`now()` })
    .where(
      and(
        eq(accessLinks.requestId, requestId),
        eq(accessLinks.purpose, purpose),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.voidedAt),
      ),
    )
}
