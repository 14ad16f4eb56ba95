import { expect, test } from 'vitest'
import { openKeyring } from './keyring'
import { codeHash, newCode, newToken, tokenHash } from './tokens'

const keyring = openKeyring({
  current: 1,
  keys: { 1: Buffer.alloc(32, 1).toString('base64') },
  index: Buffer.alloc(32, 2).toString('base64'),
})

test('a token has 256 bits, fits into a path, and is stored as its SHA-256', () => {
  const { token, hash } = newToken()
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(hash).toBe(tokenHash(token))
  expect(new Set(Array.from({ length: 1000 }, () => newToken().token)).size).toBe(1000)
})

test('the hash of a token is plain SHA-256 in hex (FIPS 180-4, "abc")', () => {
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('10,000 codes have eight digits each, all digits equally often in each place', () => {
  const codes = Array.from({ length: 10_000 }, newCode)
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true)
  const worst = Math.max(
    ...Array.from({ length: 8 }, (_, place) => chiSquared(codes.map((code) => code.charAt(place)))),
  )
  // Nine degrees of freedom in eight places: a fair source exceeds 50 once in a million runs of this test.
  expect(worst).toBeLessThan(50)
})

test('a code counts for its subject alone, typed with spaces or without', () => {
  expect(codeHash(keyring, ' 0412 3456', 'amina')).toBe(codeHash(keyring, '04123456', 'amina'))
  expect(codeHash(keyring, '04123456', 'tomas')).not.toBe(codeHash(keyring, '04123456', 'amina'))
  expect(codeHash(keyring, '04123457', 'amina')).not.toBe(codeHash(keyring, '04123456', 'amina'))
})

function chiSquared(digits: string[]) {
  const expected = digits.length / 10
  return [...'0123456789'].reduce((sum, digit) => {
    const seen = digits.filter((one) => one === digit).length
    return sum + (seen - expected) ** 2 / expected
  }, 0)
}
