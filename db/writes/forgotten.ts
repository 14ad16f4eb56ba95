import { and, eq, inArray, notExists, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../client'
import type { RequestRow } from '../queries/case-file'
import {
  accessLinks,
  dossiers,
  drafts,
  files,
  identityCodes,
  importedRows,
  letters,
  letterSecrets,
  portalSessions,
  searchTerms,
  sealedEntries,
  typedForms,
} from '../schema'
import { destroyAnswerCode } from './answer-codes'
import { destroyFiles } from './files'
import { forgetPresences } from './presences'

/**
 * Destroys what identifies the person of a request and every word of it: the key, what is sealed under it, documents, hashes,
 * links, sessions and codes. Days, rights, the history with its chain, and of each letter its kind, state and moments remain;
 * so does that the person is not to be written to, in hashes alone (GDPR Art. 17(3)(b), Art. 21(3)).
 */
export async function forgetPerson(tx: Transaction, request: RequestRow, at: string): Promise<void> {
  await endWaysIn(tx, request)
  await emptyLetters(tx, request)
  await endTaskLetters(tx, request)
  const kept = await tx.select({ id: files.id }).from(files).where(eq(files.requestId, request.id))
  await destroyFiles(
    tx,
    kept.map(({ id }) => id),
  )
  await tx.delete(drafts).where(or(eq(drafts.requestId, request.id), eq(drafts.dossierId, request.dossierId)))
  await forgetPresences(tx, request.id)
  await tx.delete(typedForms).where(eq(typedForms.requestId, request.id))
  await tx.delete(importedRows).where(eq(importedRows.requestId, request.id))
  await tx.delete(searchTerms).where(eq(searchTerms.dossierId, request.dossierId))
  await tx.delete(sealedEntries).where(eq(sealedEntries.dossierId, request.dossierId))
  await tx.update(dossiers).set({ wrappedKey: null, forgottenAt: at }).where(eq(dossiers.id, request.dossierId))
}

/** Links and codes of the request, its sessions, and those of its address where no other request has it. */
async function endWaysIn(tx: Transaction, { id, dossierId }: RequestRow): Promise<void> {
  await tx.delete(accessLinks).where(eq(accessLinks.requestId, id))
  await destroyAnswerCode(tx, id)
  await tx.delete(identityCodes).where(eq(identityCodes.requestId, id))
  const others = alias(searchTerms, 'others')
  const ofAnother = tx
    .select({ one: sql`1` })
    .from(others)
    .where(and(eq(others.hash, searchTerms.hash), sql`${others.dossierId} <> ${dossierId}`))
  const theirsAlone = tx
    .select({ hash: searchTerms.hash })
    .from(searchTerms)
    .where(and(eq(searchTerms.dossierId, dossierId), eq(searchTerms.kind, 'email'), notExists(ofAnother)))
  await tx
    .delete(portalSessions)
    .where(or(eq(portalSessions.requestId, id), inArray(portalSessions.emailHash, theirsAlone)))
}

/** No letter to the person says to whom it went or what it said; what has not left never does. */
async function emptyLetters(tx: Transaction, { id, dossierId }: RequestRow): Promise<void> {
  const theirs = and(or(eq(letters.requestId, id), eq(letters.dossierId, dossierId)), eq(letters.audience, 'requester'))
  const emptied = await tx
    .update(letters)
    .set({ entryId: null, renderedEntryId: null, recipientHash: '' })
    .where(theirs)
    .returning({ id: letters.id })
  const ids = emptied.map((letter) => letter.id)
  if (ids.length === 0) return
  await tx.delete(letterSecrets).where(inArray(letterSecrets.letterId, ids))
  const hasNotLeft = notInArray(letters.state, ['sent', 'cancelled'])
  await tx
    .update(letters)
    .set({ state: 'cancelled' })
    .where(and(inArray(letters.id, ids), hasNotLeft))
}

/** A letter to the owner of a system led to what they were shown: its link is destroyed, and what has not left never does. */
async function endTaskLetters(tx: Transaction, { id }: RequestRow): Promise<void> {
  const isTheirs = and(eq(letters.requestId, id), eq(letters.kind, 'search-task'))
  const ended = tx.select({ id: letters.id }).from(letters).where(isTheirs)
  await tx.delete(letterSecrets).where(inArray(letterSecrets.letterId, ended))
  await tx
    .update(letters)
    .set({ state: 'cancelled' })
    .where(and(isTheirs, notInArray(letters.state, ['sent', 'cancelled'])))
}
