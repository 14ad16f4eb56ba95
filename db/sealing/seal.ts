import { decrypt, encrypt, Unreadable } from './aead'
import type { DossierKey } from './dossier-key'
import type { Purpose } from './purposes'

const bucketBytes = 64

/** Where a sealed value stands. A place is authenticated with the value and never stored in it. */
export interface SealedPlace {
  purpose: Purpose
  dossierId: string
  entryId: string
}

/** Seals a JSON value for one place; its length shows only in steps of 64 bytes. */
export function seal(dossierKey: DossierKey, place: SealedPlace, value: unknown): Buffer {
  return encrypt(keyFor(dossierKey, place), associated(place), padded(JSON.stringify(value)))
}

/** Opens what `seal` closed for this very place. Throws `Unreadable` on any alteration. */
export function open(dossierKey: DossierKey, place: SealedPlace, sealed: Uint8Array): unknown {
  return JSON.parse(decrypt(keyFor(dossierKey, place), associated(place), sealed).toString('utf8'))
}

function keyFor(dossierKey: DossierKey, place: SealedPlace) {
  if (dossierKey.dossierId !== place.dossierId) throw new Unreadable('The key belongs to another dossier')
  return dossierKey.key
}

function associated({ purpose, dossierId, entryId }: SealedPlace) {
  return [purpose, dossierId, entryId]
}

/** JSON allows white space at its end, so the padding needs no removing. */
function padded(json: string) {
  const bytes = Buffer.byteLength(json)
  return Buffer.from(json + ' '.repeat(Math.ceil(bytes / bucketBytes) * bucketBytes - bytes))
}
