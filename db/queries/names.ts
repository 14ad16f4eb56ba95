import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may, type Subject } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { dossiers, sealedEntries } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { open } from '../sealing/seal'
import type { Requester } from './dossier'

const keyOfDossier = { id: dossiers.id, wrappedKey: dossiers.wrappedKey, kekVersion: dossiers.kekVersion }

/** The names of those who ask, by dossier, for the requests whose dossier the actor may read; forgotten ones have none. */
export async function namesOf(...world: Parameters<typeof peopleOf>): Promise<Map<string, string>> {
  const people = await peopleOf(...world)
  return new Map([...people].map(([dossierId, { name }]) => [dossierId, name]))
}

/** The same with the ways to reach them. */
export async function peopleOf(
  db: Database | Transaction,
  actor: Actor,
  keyring: Keyring,
  requests: readonly (Subject & { dossierId: string })[],
): Promise<Map<string, Requester>> {
  const readable = requests.filter((request) => may(actor, 'read-dossier', request)).map(({ dossierId }) => dossierId)
  if (readable.length === 0) return new Map()
  const entries = await db
    .select({ entry: { id: sealedEntries.id, ciphertext: sealedEntries.ciphertext }, dossier: keyOfDossier })
    .from(sealedEntries)
    .innerJoin(dossiers, eq(dossiers.id, sealedEntries.dossierId))
    .where(
      and(
        sql`${sealedEntries.dossierId} = any(${sql.param(readable)}::uuid[])`,
        eq(sealedEntries.purpose, 'requester'),
      ),
    )
    .orderBy(asc(sealedEntries.createdAt))
  return new Map(
    entries.map(({ entry, dossier }) => {
      const place = { purpose: 'requester' as const, dossierId: dossier.id, entryId: entry.id }
      return [dossier.id, open(unwrapDossierKey(keyring, dossier.id, dossier), place, entry.ciphertext) as Requester]
    }),
  )
}
