import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from './aead'
import { newDossierKey, rewrapDossierKey, unwrapDossierKey } from './dossier-key'
import { openKeyring } from './keyring'
import { open, seal, type SealedPlace } from './seal'

const keys = (...fills: number[]) =>
  Object.fromEntries(fills.map((fill, index) => [index + 1, Buffer.alloc(32, fill).toString('base64')]))
const index = Buffer.alloc(32, 99).toString('base64')
const keyring = openKeyring({ current: 1, keys: keys(1), index })

const amina: SealedPlace = {
  purpose: 'words',
  dossierId: '0b7f7a36-9a3c-4a53-8f0c-111111111111',
  entryId: '0b7f7a36-9a3c-4a53-8f0c-222222222222',
}
const stored = newDossierKey(keyring, amina.dossierId)
const key = unwrapDossierKey(keyring, amina.dossierId, stored)
const letter = { name: 'Amina Diallo', words: 'Please send me a copy of everything you hold about me.' }

describe('what is sealed', () => {
  test('is read again as it was, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json)
        expect(open(key, amina, seal(key, amina, value))).toEqual(value)
      }),
    )
  })

  test('shows nothing of itself, nor whether two values are alike', () => {
    const sealed = seal(key, amina, letter)
    expect(sealed.includes('Amina')).toBe(false)
    expect(seal(key, amina, letter).equals(sealed)).toBe(false)
  })

  test('shows its length only in steps of 64 bytes', () => {
    const length = (name: string) => seal(key, amina, name).length
    expect([length('Li'), length('Amina Diallo'), length('x'.repeat(62)), length('x'.repeat(63))]).toEqual([
      93, 93, 93, 157,
    ])
  })

  test('is refused after any of 1,000 flips of one bit', () => {
    const sealed = seal(key, amina, { ...letter, words: 'x'.repeat(60) })
    const flips = Array.from({ length: 1000 }, (_, bit) => flipped(sealed, bit))
    expect(sealed.length * 8).toBeGreaterThanOrEqual(1000)
    expect(flips.filter((bytes) => isUnreadable(() => open(key, amina, bytes)))).toHaveLength(1000)
  })

  test('is refused when it is cut or grown', () => {
    const sealed = seal(key, amina, letter)
    const cuts = Array.from({ length: sealed.length }, (_, length) => sealed.subarray(0, length))
    const grown = Buffer.concat([sealed, Buffer.of(0)])
    expect([...cuts, grown].every((bytes) => isUnreadable(() => open(key, amina, bytes)))).toBe(true)
  })

  test.for<[string, Partial<SealedPlace>]>([
    ['another entry of the dossier', { entryId: '0b7f7a36-9a3c-4a53-8f0c-333333333333' }],
    ['another purpose', { purpose: 'letter' }],
    ['another dossier', { dossierId: '0b7f7a36-9a3c-4a53-8f0c-444444444444' }],
  ])('is refused in the place of %s', ([, moved]) => {
    const sealed = seal(key, amina, letter)
    expect(() => open(key, { ...amina, ...moved }, sealed)).toThrow(Unreadable)
  })

  test('is refused with the key of another dossier that claims to be this one', () => {
    const forged = {
      ...unwrapDossierKey(keyring, 'tomas', newDossierKey(keyring, 'tomas')),
      dossierId: amina.dossierId,
    }
    expect(() => open(forged, amina, seal(key, amina, letter))).toThrow(Unreadable)
  })

  test('is never sealed with the key of another dossier', () => {
    expect(() => seal(key, { ...amina, dossierId: 'tomas' }, letter)).toThrow('The key belongs to another dossier')
  })

  test('in the first format opens in every later version of the code', () => {
    const firstKey = Buffer.from(
      'Ac2xuOOTh2Wam7ISZBY0uBiiKv+EupWkgTZWWD6vVJ0rqoLK3DYY06n1yZZFWZYFeWdFYHH8SqyS7qUFow==',
      'base64',
    )
    const first =
      'AWAjRGUESXsCMsozjUMD5UG30mo96DKXVJDOySoWU9uoAK+XW3CKr+Xbng2yVu9qF1NIw1/L0y68vY5lYm+ROnhnrm3MkyONStRrXNG769PDUvNEGtvxTngZtikh'
    const opened = unwrapDossierKey(keyring, amina.dossierId, { wrappedKey: firstKey, kekVersion: 1 })
    expect(open(opened, amina, Buffer.from(first, 'base64'))).toEqual({ name: 'Amina Diallo' })
  })
})

describe('the key of a dossier', () => {
  test('is another one for every dossier, and wrapped differently every time', () => {
    const again = newDossierKey(keyring, amina.dossierId)
    expect(again.wrappedKey.equals(stored.wrappedKey)).toBe(false)
    expect(() => open(unwrapDossierKey(keyring, amina.dossierId, again), amina, seal(key, amina, letter))).toThrow(
      Unreadable,
    )
  })

  test('opens for its own dossier alone', () => {
    expect(() => unwrapDossierKey(keyring, 'tomas', stored)).toThrow(Unreadable)
  })

  test('is refused after a flip of any bit', () => {
    const flips = Array.from({ length: stored.wrappedKey.length * 8 }, (_, bit) => flipped(stored.wrappedKey, bit))
    const opens = flips.filter(
      (wrappedKey) => !isUnreadable(() => unwrapDossierKey(keyring, amina.dossierId, { ...stored, wrappedKey })),
    )
    expect(opens).toHaveLength(0)
  })

  test('destroyed, or of a key version that is gone, is Unreadable', () => {
    expect(() => unwrapDossierKey(keyring, amina.dossierId, { ...stored, wrappedKey: null })).toThrow(
      'The key of this dossier was destroyed',
    )
    expect(() => unwrapDossierKey(keyring, amina.dossierId, { ...stored, kekVersion: 2 })).toThrow(
      'The keys file has no key of version 2',
    )
  })

  test('wrapped anew under the next version opens what it sealed, also when the old version is gone', () => {
    const sealed = seal(key, amina, letter)
    const both = openKeyring({ current: 2, keys: keys(1, 2), index })
    const rewrapped = rewrapDossierKey(both, amina.dossierId, stored)
    const newAlone = openKeyring({ current: 2, keys: { 2: keys(1, 2)[2] ?? '' }, index })
    expect(rewrapped.kekVersion).toBe(2)
    expect(open(unwrapDossierKey(newAlone, amina.dossierId, rewrapped), amina, sealed)).toEqual(letter)
    expect(() => unwrapDossierKey(newAlone, amina.dossierId, stored)).toThrow(Unreadable)
    expect(() => unwrapDossierKey(both, amina.dossierId, { ...rewrapped, kekVersion: 1 })).toThrow(Unreadable)
  })
})

function flipped(bytes: Buffer, bit: number) {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return copy
}

function isUnreadable(act: () => unknown) {
  try {
    act()
    return false
  } catch (fault) {
    return fault instanceof Unreadable
  }
}
