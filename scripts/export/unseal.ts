import { unwrapDossierKey } from '@/db/sealing/dossier-key'
import type { Keyring } from '@/db/sealing/keyring'
import { open } from '@/db/sealing/seal'
import type { Purpose } from '@/db/sealing/purposes'
import type { Exported } from './exported'

/** Names, addresses and words of a request; null once they are forgotten. Throws `Unreadable`. */
export function unseal(keyring: Keyring, { sealed, words }: Pick<Exported, 'sealed' | 'words'>) {
  if (!sealed?.wrappedKey) return { requester: null, words: null, history: [] }
  const { id: dossierId, kekVersion, entries } = sealed
  const key = unwrapDossierKey(keyring, dossierId, { kekVersion, wrappedKey: Buffer.from(sealed.wrappedKey, 'base64') })
  const opened = entries.map(({ id, purpose, ciphertext }) => ({
    id,
    purpose,
    value: open(key, { purpose: purpose, dossierId, entryId: id }, Buffer.from(ciphertext, 'base64')),
  }))
  const latest = (wanted: Purpose) => opened.findLast(({ purpose }) => purpose === wanted)?.value ?? null
  return {
    requester: latest('requester'),
    words: (latest('words') as { text: string } | null)?.text ?? null,
    history: words.map(({ entryId, sequence, type }) => ({
      sequence,
      type,
      words: opened.find(({ id }) => id === entryId)?.value ?? null,
    })),
  }
}
