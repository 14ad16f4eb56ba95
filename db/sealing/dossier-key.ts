import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { decrypt, encrypt, Unreadable } from './aead'
import type { Keyring } from './keyring'

/** The data key of one dossier, as it is stored: wrapped by the key-encryption key of that version. */
export interface WrappedKey {
  wrappedKey: Buffer
  kekVersion: number
}

/** The data key of one dossier, in memory; it cannot be printed, logged or serialised. */
export interface DossierKey {
  readonly dossierId: string
  readonly key: KeyObject
}

/** A new random data key for a dossier, wrapped by the current key-encryption key and bound to the dossier. */
export function newDossierKey(keyring: Keyring, dossierId: string): WrappedKey {
  return wrap(keyring, dossierId, randomBytes(32))
}

/** Opens a stored data key. Throws `Unreadable` when it was altered, is another dossier's, or was destroyed. */
export function unwrapDossierKey(keyring: Keyring, dossierId: string, stored: StoredKey): DossierKey {
  return { dossierId, key: createSecretKey(unwrap(keyring, dossierId, stored)) }
}

/** The same data key under the current key-encryption key; what it sealed stays as it is. Throws `Unreadable`. */
export function rewrapDossierKey(keyring: Keyring, dossierId: string, stored: StoredKey): WrappedKey {
  return wrap(keyring, dossierId, unwrap(keyring, dossierId, stored))
}

interface StoredKey {
  wrappedKey: Uint8Array | null
  kekVersion: number
}

function wrap(keyring: Keyring, dossierId: string, dataKey: Buffer): WrappedKey {
  const kekVersion = keyring.current
  return { kekVersion, wrappedKey: encrypt(kek(keyring, kekVersion), place(dossierId, kekVersion), dataKey) }
}

function unwrap(keyring: Keyring, dossierId: string, { wrappedKey, kekVersion }: StoredKey) {
  if (!wrappedKey) throw new Unreadable('The key of this dossier was destroyed')
  return decrypt(kek(keyring, kekVersion), place(dossierId, kekVersion), wrappedKey)
}

function kek(keyring: Keyring, version: number) {
  const found = keyring.keys.get(version)
  if (!found) throw new Unreadable(`The keys file has no key of version ${version}`)
  return found
}

function place(dossierId: string, kekVersion: number) {
  return ['dossier key', dossierId, kekVersion]
}
