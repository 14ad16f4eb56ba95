import { and, asc, count, eq, inArray, isNotNull, min, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may, mayAt } from '@/domain/policies/permissions'
import type { Database } from '../client'
import { dossiers, letters, requests } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { readEntry } from './dossier'
import { visibleRequests, whoSees } from './visible'

/**
 * One recipient whose letters are put off: how many, how often one was tried at the most, and when the next attempt is due. No
 * address where this actor may not see whom any of them is to.
 */
export type HeldBack = {
  address: string | null
  isStaff: boolean
  letters: number
  attempts: number
  lastFault: string | null
  oldestOwedAt: string
  nextAttemptAt: string
}

const shownAtMost = 50

/** Whom the mail server puts off, at an organisation that this actor manages: the next attempt first, fifty at the most. */
export async function readHeldBack(
  db: Database,
  keyring: Keyring,
  actor: Actor,
  controllerId: string,
): Promise<HeldBack[]> {
  if (!mayAt(actor, 'manage', controllerId)) return []
  const seen = and(eq(requests.id, letters.requestId), visibleRequests(actor))
  const groups = await db
    .select(perRecipient)
    .from(letters)
    .leftJoin(requests, seen)
    .where(
      and(
        eq(letters.controllerId, controllerId),
        inArray(letters.state, ['owed', 'sending']),
        isNotNull(letters.lastFault),
      ),
    )
    .groupBy(letters.recipientHash, letters.audience)
    .orderBy(asc(min(letters.nextAttemptAt)))
    .limit(shownAtMost)
  const ids = groups.flatMap(({ seenId }) => (seenId === null ? [] : [seenId]))
  const addresses = await addressesOf(db, keyring, actor, ids)
  return groups.map(({ audience, toAddress, seenId, ...group }) => ({
    ...group,
    isStaff: audience === 'staff',
    address: audience === 'staff' ? toAddress : (addresses.get(seenId ?? '') ?? null),
  }))
}

const lastFault = sql<string | null>`(array_agg(${letters.lastFault} order by ${letters.attempts} desc))[1]`
const visibleIds = sql`array_agg(${letters.id} order by ${letters.owedAt}) filter (where ${requests.id} is not null)`

const perRecipient = {
  audience: letters.audience,
  toAddress: min(letters.toAddress),
  letters: count(),
  attempts: sql<number>`max(${letters.attempts})::int`,
  lastFault,
  oldestOwedAt: sql<string>`min(${letters.owedAt})`.mapWith(letters.owedAt),
  nextAttemptAt: sql<string>`min(${letters.nextAttemptAt})`.mapWith(letters.nextAttemptAt),
  seenId: sql<string | null>`(${visibleIds})[1]`,
}

/** To whom letters to people are, where this actor may read the dossier of their request; by letter. */
async function addressesOf(
  db: Database,
  keyring: Keyring,
  actor: Actor,
  letterIds: readonly string[],
): Promise<Map<string, string>> {
  if (letterIds.length === 0) return new Map()
  const rows = await db
    .select({
      letterId: letters.id,
      entryId: letters.entryId,
      dossier: dossiers,
      request: { id: requests.id, controllerId: requests.controllerId, ...whoSees },
    })
    .from(letters)
    .innerJoin(requests, eq(requests.id, letters.requestId))
    .innerJoin(dossiers, eq(dossiers.id, letters.dossierId))
    .where(and(inArray(letters.id, [...letterIds]), eq(letters.audience, 'requester'), visibleRequests(actor)))
  const found = new Map<string, string>()
  for (const { letterId, entryId, dossier, request } of rows) {
    if (!entryId || !may(actor, 'read-dossier', request)) continue
    const sealed = await readEntry<{ to: { email: string | null } }>(db, keyring, dossier, entryId)
    if (sealed?.to.email) found.set(letterId, sealed.to.email)
  }
  return found
}
