import type { Transaction } from '@/db/client'
import { type AskedWords, latestEntry, type Requester } from '@/db/queries/dossier'
import type { Dossier } from '@/db/queries/case-file'
import type { Keyring } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import { forgetSearchTerms } from '@/db/writes/contact'
import { keepSearchTerms, sealInto } from '@/db/writes/dossier'
import { together } from '@/db/writes/together'
import { contactWays, type ContactWay } from '@/domain/requests/contact-ways'

type Reached = Pick<Requester, ContactWay>

/** In which of the ways the two differ; an e-mail address is the same whatever its case. */
export function changedWays(keyring: Keyring, from: Reached, to: Reached): ContactWay[] {
  const written = (way: ContactWay, { [way]: text }: Reached) =>
    way === 'email' && text ? emailHash(keyring, text) : text
  return contactWays.filter((way) => written(way, from) !== written(way, to))
}

/** Seals how the person is reached from now on; staff find them by the new address and no longer by the old one. */
export async function replaceContact(
  tx: Transaction,
  keyring: Keyring,
  dossier: Dossier,
  person: Requester,
): Promise<void> {
  const asked = await latestEntry<AskedWords>(tx, keyring, dossier, 'words')
  await sealInto(tx, keyring, dossier, 'requester', person)
  await forgetSearchTerms(tx, dossier.id)
  const name = `${person.name} ${asked?.subject?.name ?? ''}`
  const knownAs = [asked?.knownAs, asked?.subject?.knownAs]
  await together(tx, keepSearchTerms(tx, keyring, dossier.id, { ...person, name, knownAs }))
}
