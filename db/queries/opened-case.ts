import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { deliveryAttempts, letters, requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import type { CaseFile, RequestRow } from './case-file'
import { readEntry, readEventWords } from './dossier'
import type { LetterRow } from './letters'
import { visibleRequests } from './visible'

export type Attempt = typeof deliveryAttempts.$inferSelect

type Opened = Pick<CaseFile, 'request' | 'dossier'>

/** The sealed words of a history by entry, for whoever may read the dossier; none for anybody else. */
export async function wordsOfCase(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request, dossier }: Opened,
): Promise<Map<string, unknown>> {
  return mayOpen(actor, request) ? readEventWords(db, keyring, dossier) : new Map<string, unknown>()
}

/** One sealed entry of a case, for whoever may read the dossier; nothing for anybody else. */
export async function entryOfCase<Value>(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request, dossier }: Opened,
  entryId: string,
): Promise<Value | undefined> {
  return mayOpen(actor, request) ? readEntry<Value>(db, keyring, dossier, entryId) : undefined
}

/** The letters of a request that this actor may see, in the order in which they were owed. */
export async function lettersOfCase(
  db: Database | Transaction,
  actor: Actor,
  { request }: Pick<CaseFile, 'request'>,
): Promise<LetterRow[]> {
  const rows = await db
    .select({ letter: letters })
    .from(letters)
    .innerJoin(requests, eq(requests.id, letters.requestId))
    .where(and(eq(requests.id, request.id), visibleRequests(actor)))
    .orderBy(asc(letters.owedAt), asc(letters.id))
  return rows.map(({ letter }) => letter)
}

/** Every attempt at handing a letter over, of a request that this actor may see, in order. */
export async function attemptsOfLetter(db: Database | Transaction, actor: Actor, letterId: string): Promise<Attempt[]> {
  const rows = await db
    .select({ attempt: deliveryAttempts })
    .from(deliveryAttempts)
    .innerJoin(letters, eq(letters.id, deliveryAttempts.letterId))
    .innerJoin(requests, eq(requests.id, letters.requestId))
    .where(and(eq(letters.id, letterId), visibleRequests(actor)))
    .orderBy(asc(deliveryAttempts.attempt))
  return rows.map(({ attempt }) => attempt)
}

/** A requester opens their own; of staff, whoever may read the dossier; nobody else. */
function mayOpen(actor: Actor, request: RequestRow): boolean {
  if (actor.kind === 'requester') return actor.requestId === request.id
  return actor.kind === 'system' || may(actor, 'read-dossier', request)
}
