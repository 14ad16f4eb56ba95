import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

const format = 1
const nonceBytes = 12
const tagBytes = 16

/** Ciphertext that cannot be opened: altered, cut, moved to another place, or under a key that is not here. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** AES-256-GCM: a format byte, a random nonce, the ciphertext and the tag; `place` is authenticated, not stored. */
export function encrypt(key: KeyObject, place: readonly (string | number)[], plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(canonical(place))
  return Buffer.concat([Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The inverse of `encrypt`. Throws `Unreadable` unless every bit and the place are what they were. */
export function decrypt(key: KeyObject, place: readonly (string | number)[], sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes.length < 1 + nonceBytes + tagBytes) throw new Unreadable('The ciphertext is too short')
  if (bytes[0] !== format) throw new Unreadable('The ciphertext has an unknown format')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(canonical(place))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    throw new Unreadable('The ciphertext was altered, or belongs to another place or key')
  }
}

function canonical(place: readonly (string | number)[]) {
  return Buffer.from(JSON.stringify([format, ...place]))
}
