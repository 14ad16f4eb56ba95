import type { Transaction } from '../client'
import { dossiers, importedRows, searchTerms } from '../schema'
import type { SearchHash } from '../sealing/search-hashes'
import { type KeyedDossier, keepEntries, type SealedEntry } from './dossier'
import { keepEvents, type Link } from './events'
import { type First, insertRequests } from './requests'
import { together } from './together'

/** A row of a sheet as the request that it becomes; `hashes`: by what the row is known when it comes again. */
export type ImportedRequest = First & {
  controllerId: string
  hashes: readonly string[]
  dossier: KeyedDossier
  entries: readonly SealedEntry[]
  terms: readonly SearchHash[]
  links: readonly Link[]
}

/** A statement has 65,535 parameters at the most, and a name several dozen. */
const atOnce = 100

/** Keeps the requests of a sheet, many in one statement. */
export async function keepImportedRequests(tx: Transaction, all: readonly ImportedRequest[]): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce)
    const terms = some.flatMap(({ dossier, terms }) => terms.map((term) => ({ dossierId: dossier.id, ...term })))
    await together(tx, [
      tx.insert(dossiers).values(some.map(({ dossier }) => dossier)),
      ...keepEntries(
        tx,
        some.flatMap(({ entries }) => entries),
      ),
      ...(terms.length > 0 ? [tx.insert(searchTerms).values(terms).onConflictDoNothing()] : []),
      ...insertRequests(tx, some),
      ...keepEvents(
        tx,
        some.flatMap(({ links }) => links),
      ),
      tx
        .insert(importedRows)
        .values(
          some.flatMap(({ controllerId, hashes, request, links }) =>
            hashes.map((hash) => ({ controllerId, hash, requestId: request.id, events: links.length })),
          ),
        ),
    ])
  }
}
