import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { decrypt, encrypt, Unreadable } from './aead'

const key = createSecretKey(Buffer.alloc(32, 7))

test('the borders between the parts of a place count', () => {
  const sealed = encrypt(key, ['words', 'ab', 'c'], Buffer.from('{}'))
  expect(decrypt(key, ['words', 'ab', 'c'], sealed).toString()).toBe('{}')
  expect(() => decrypt(key, ['words', 'a', 'bc'], sealed)).toThrow(Unreadable)
  expect(() => decrypt(key, ['words', 'ab,c'], sealed)).toThrow(Unreadable)
})

test('10,000 encryptions use 10,000 nonces', () => {
  const nonces = Array.from({ length: 10_000 }, () => encrypt(key, [], Buffer.of(1)).toString('hex', 1, 13))
  expect(new Set(nonces).size).toBe(10_000)
})

test('bytes of a Uint8Array, as the embedded database returns them, are read like a Buffer', () => {
  const sealed = encrypt(key, ['words'], Buffer.from('Amina'))
  expect(decrypt(key, ['words'], new Uint8Array(sealed)).toString()).toBe('Amina')
})

test('an unknown format is Unreadable, not misread', () => {
  const sealed = encrypt(key, ['words'], Buffer.from('Amina'))
  sealed.writeUInt8(2, 0)
  expect(() => decrypt(key, ['words'], sealed)).toThrow('The ciphertext has an unknown format')
})
