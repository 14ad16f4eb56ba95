import { sealedEntriesInBatches, type SealedEntry, sealedSecrets } from '@/db/queries/doctor-sealed'
import { eventHashes } from '@/db/queries/doctor-sealed'
import { Unreadable } from '@/db/sealing/aead'
import { sha256 } from '@/db/sealing/chain'
import { unwrapDossierKey } from '@/db/sealing/dossier-key'
import type { Keyring } from '@/db/sealing/keyring'
import { open } from '@/db/sealing/seal'
import type { House } from '@/house'
import type { Finding } from './finding'

/** Opens everything that is sealed, and holds the words of events against the hash in the history. */
export async function* examineSealed({ db, keyring }: Pick<House, 'db' | 'keyring'>): AsyncGenerator<Finding> {
  for await (const batch of sealedEntriesInBatches(db)) {
    const hashes = await eventHashes(
      db,
      batch.map(({ entry }) => entry.id),
    )
    for (const sealed of batch) {
      const hash = hashes.get(sealed.entry.id)
      if (!opens(keyring, sealed)) yield unreadable(sealed.reference, sealed.entry.purpose)
      else if (hash !== undefined && hash !== sha256(sealed.entry.ciphertext))
        yield {
          check: 'sealing',
          reference: sealed.reference,
          says: 'the words of an event are not those in its history',
        }
    }
  }
  for (const { secret, dossier, reference } of await sealedSecrets(db)) {
    const entry = { id: secret.letterId, purpose: 'secrets' as const, ciphertext: secret.ciphertext }
    if (!opens(keyring, { entry, dossier })) yield unreadable(reference, 'secrets')
  }
}

type Sealed = {
  entry: Pick<SealedEntry['entry'], 'id' | 'purpose' | 'ciphertext'>
  dossier: SealedEntry['dossier']
}

function opens(keyring: Keyring, { entry, dossier }: Sealed): boolean {
  try {
    const key = unwrapDossierKey(keyring, dossier.id, dossier)
    open(key, { purpose: entry.purpose, dossierId: dossier.id, entryId: entry.id }, entry.ciphertext)
    return true
  } catch (fault) {
    if (fault instanceof Unreadable) return false
    throw fault
  }
}

function unreadable(reference: string | null, purpose: string): Finding {
  return { check: 'sealing', reference, says: `a sealed ${purpose} cannot be opened with these keys` }
}
