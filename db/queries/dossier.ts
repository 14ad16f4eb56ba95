import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { sealedEntries } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import type { Purpose } from '../sealing/purposes'
import { open } from '../sealing/seal'
import type { Capacity, Relationship } from '@/domain/forms/asked-for'
import type { RightAnswers } from '@/domain/forms/right-questions'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { Right } from '@/domain/rights'
import type { CaseFile, Dossier } from './case-file'

/** Who asks. `email` null: the person is reached by post or telephone. */
export type Requester = { name: string; email: string | null; telephone: string | null; postalAddress: string | null }

/** What somebody asks for, as written on the form: in their own words, about each right, and for whom. */
export type AskedWords = {
  text: string
  about?: Partial<Record<Right, RightAnswers>>
  /** Whom the request is about, where that is somebody else. */
  subject?: {
    name: string
    capacity?: Capacity | undefined
    knownAs?: string | undefined
    answerTo?: 'me' | 'them' | undefined
  }
  /** Other addresses and numbers under which the organisation may know the person. */
  knownAs?: string
  relationship?: Relationship
  /** Where a parent or guardian can be asked, as the person named it. */
  parentEmail?: string
}

/** Who asks and in which words, for an actor who may read the dossier; null for one who may not. */
export async function readRequester(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request, dossier }: Pick<CaseFile, 'request' | 'dossier'>,
): Promise<{ requester: Requester; words: string | null; asked: AskedWords | null } | null> {
  const isToBeAsked = actor.kind === 'staff' || actor.kind === 'helper'
  if (isToBeAsked && !may(actor, 'read-dossier', request)) return null
  const requester = await latestEntry<Requester>(db, keyring, dossier, 'requester')
  if (!requester) return null
  const asked = await latestEntry<AskedWords>(db, keyring, dossier, 'words')
  return { requester, words: asked?.text || null, asked: asked ?? null }
}

/** Who asks, for each of many dossiers that the caller has found for the system; by dossier id. */
export async function readRequesters(
  db: Database | Transaction,
  keyring: Keyring,
  sealedUnder: readonly Dossier[],
): Promise<Map<string, Requester>> {
  const ids = sealedUnder.map(({ id }) => id)
  const entries = await db
    .select()
    .from(sealedEntries)
    .where(and(inArray(sealedEntries.dossierId, ids), eq(sealedEntries.purpose, 'requester')))
    .orderBy(asc(sealedEntries.ordinal))
  const last = new Map(entries.map((entry) => [entry.dossierId, entry]))
  return new Map(
    sealedUnder.flatMap((dossier) => {
      const entry = last.get(dossier.id)
      return entry ? [[dossier.id, opened(keyring, dossier, entry) as Requester] as const] : []
    }),
  )
}

/** The last value sealed for a purpose, or undefined when there is none. Throws `Unreadable`. */
export async function latestEntry<Value>(
  db: Database | Transaction,
  keyring: Keyring,
  dossier: Dossier,
  purpose: Purpose,
): Promise<Value | undefined> {
  const [entry] = await db
    .select()
    .from(sealedEntries)
    .where(and(eq(sealedEntries.dossierId, dossier.id), eq(sealedEntries.purpose, purpose)))
    .orderBy(desc(sealedEntries.ordinal))
    .limit(1)
  return entry && (opened(keyring, dossier, entry) as Value)
}

/** The value of one entry of this dossier, or undefined when it is not there. Throws `Unreadable`. */
export async function readEntry<Value>(
  db: Database | Transaction,
  keyring: Keyring,
  dossier: Dossier,
  entryId: string,
): Promise<Value | undefined> {
  const [entry] = await db
    .select()
    .from(sealedEntries)
    .where(and(eq(sealedEntries.id, entryId), eq(sealedEntries.dossierId, dossier.id)))
  return entry && (opened(keyring, dossier, entry) as Value)
}

/** The words of all events of a dossier by entry id: notes, messages, reasons. */
export async function readEventWords(
  db: Database | Transaction,
  keyring: Keyring,
  dossier: Dossier,
): Promise<Map<string, unknown>> {
  const entries = await db
    .select()
    .from(sealedEntries)
    .where(and(eq(sealedEntries.dossierId, dossier.id), eq(sealedEntries.purpose, 'event')))
  return new Map(entries.map((entry) => [entry.id, opened(keyring, dossier, entry)]))
}

function opened(keyring: Keyring, dossier: Dossier, entry: typeof sealedEntries.$inferSelect): unknown {
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  return open(key, { purpose: entry.purpose, dossierId: dossier.id, entryId: entry.id }, entry.ciphertext)
}
