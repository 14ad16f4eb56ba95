import { and, asc, eq } from 'drizzle-orm'
import { eventsOf, type RequestEvent } from '@/domain/requests/events'
import type { Database, Transaction } from '../client'
import { sealedEntries } from '../schema'
import type { Keyring } from '../sealing/keyring'
import type { Dossier } from './case-file'
import { readEntry, type Requester } from './dossier'

type Contact = Pick<Requester, 'email' | 'telephone' | 'postalAddress'>

/**
 * Every way to reach the person that came with a request which the caller has found for its actor: as it was given first, as it
 * was changed, and each new address that was given and not confirmed yet.
 */
export async function givenContacts(
  db: Database | Transaction,
  keyring: Keyring,
  file: { dossier: Dossier; history: readonly RequestEvent[] },
): Promise<Contact[]> {
  const awaited = eventsOf(file.history, 'newAddressGiven').flatMap(({ entryId }) => entryId ?? [])
  return [...(await keptContacts(db, keyring, file)), ...(await contactsIn(db, keyring, file.dossier, awaited))]
}

/** How the person was reached at first and after each change, in that order, without what waits to be confirmed. */
export async function keptContacts(
  db: Database | Transaction,
  keyring: Keyring,
  { dossier }: { dossier: Dossier },
): Promise<Contact[]> {
  const entries = await db
    .select({ id: sealedEntries.id })
    .from(sealedEntries)
    .where(and(eq(sealedEntries.dossierId, dossier.id), eq(sealedEntries.purpose, 'requester')))
    .orderBy(asc(sealedEntries.ordinal))
  return contactsIn(
    db,
    keyring,
    dossier,
    entries.map(({ id }) => id),
  )
}

async function contactsIn(
  db: Database | Transaction,
  keyring: Keyring,
  dossier: Dossier,
  entryIds: readonly string[],
): Promise<Contact[]> {
  const contacts: Contact[] = []
  for (const id of entryIds) {
    const given = await readEntry<Partial<Contact>>(db, keyring, dossier, id)
    contacts.push({ email: null, telephone: null, postalAddress: null, ...given })
  }
  return contacts
}
