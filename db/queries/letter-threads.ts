import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { Transaction } from '../client'
import { dossiers, letters, receivedLetters, requests } from '../schema'
import type { LetterRow } from './letters'
import { visibleRequests } from './visible'

/** The letters of an organisation about requests that nobody has forgotten, by their Message-IDs. */
export async function lettersWithIds(
  tx: Transaction,
  actor: Actor,
  controllerId: string,
  messageIds: readonly string[],
): Promise<(LetterRow & { requestId: string })[]> {
  if (messageIds.length === 0) return []
  const found = await tx
    .select({ letter: letters })
    .from(letters)
    .innerJoin(requests, eq(requests.id, letters.requestId))
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .where(
      and(
        inArray(letters.messageId, [...messageIds]),
        eq(requests.controllerId, controllerId),
        isNull(dossiers.forgottenAt),
        visibleRequests(actor),
      ),
    )
  return found.flatMap(({ letter }) => (letter.requestId === null ? [] : [{ ...letter, requestId: letter.requestId }]))
}

/** Whether one of these Message-IDs is of a letter of ours, whichever organisation it was sent for. */
export async function hasLetterWithId(tx: Transaction, messageIds: readonly string[]): Promise<boolean> {
  if (messageIds.length === 0) return false
  const isAny = inArray(letters.messageId, [...messageIds])
  const [found] = await tx.select({ id: letters.id }).from(letters).where(isAny).limit(1)
  return found !== undefined
}

/** The request of an organisation under this reference, unless it was forgotten. */
export async function requestToAnswer(
  tx: Transaction,
  actor: Actor,
  { controllerId, reference }: { controllerId: string; reference: string },
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: requests.id })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .where(
      and(
        eq(requests.controllerId, controllerId),
        eq(requests.reference, reference),
        isNull(dossiers.forgottenAt),
        visibleRequests(actor),
      ),
    )
  return found?.id
}

/** How many first letters have come to an organisation within the last hour. */
export async function draftsOfLastHour(tx: Transaction, controllerId: string): Promise<number> {
  const isFirst = and(eq(receivedLetters.controllerId, controllerId), eq(receivedLetters.receivedAs, 'first-letter'))
  return tx.$count(receivedLetters, and(isFirst, gt(receivedLetters.takenInAt, sql`now() - interval '1 hour'`)))
}
