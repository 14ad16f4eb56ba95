import { expect, test } from 'vitest'
import { openKeyring } from './keyring'
import { emailHash } from './search-hashes'
import { suppressionHash, suppressionHashesIn } from './suppression-hash'

const keyring = openKeyring({
  current: 1,
  keys: { 1: Buffer.alloc(32, 1).toString('base64') },
  index: Buffer.alloc(32, 2).toString('base64'),
})
const hashOf = (address: string, country = 'GB', id = 'acme') =>
  suppressionHash(keyring, { id, country }, address)?.hash

test.for<[string, string]>([
  ['amina.diallo@example.org', ' Amina.Diallo@Example.ORG '],
  ['ruth@bücher.example', 'ruth@xn--bcher-kva.example'],
  ['+44 20 7946 0018', '020 7946 0018'],
  ['0044 (0)20 7946-0018', '+442079460018'],
])('%s and %s are one', ([one, other]) => {
  expect(hashOf(one)).toBe(hashOf(other))
})

test.for<[string, string, string]>([
  ['DK', '+45 32 12 34 56', '32123456'],
  ['BE', '+32 2 123 45 67', '02 123 45 67'],
  ['DE', '+49 30 123456', '030 123456'],
  ['IT', '+39 06 1234567', '06 1234567'],
  ['US', '+1 (415) 555-0100', '415 555 0100'],
])('in %s %s and %s are one, however short', ([country, one, other]) => {
  expect(hashOf(one, country)).toBe(hashOf(other, country))
})

test('numbers that end alike in two towns are two', () => {
  expect(hashOf('030 12345678', 'DE')).not.toBe(hashOf('040 12345678', 'DE'))
})

test('neither another address nor another organisation has the same, nor the search for staff', () => {
  const one = hashOf('amina.diallo@example.org')
  expect(hashOf('tomas@example.org')).not.toBe(one)
  expect(hashOf('amina.diallo@example.org', 'GB', 'other')).not.toBe(one)
  expect(emailHash(keyring, 'amina.diallo@example.org')).not.toBe(one)
})

test.for(['', 'Amina', '12345', 'amina at example.org', 'a@b@c'])('%s is no address', (text) => {
  expect(hashOf(text)).toBeUndefined()
})

test('in what somebody is known by, the addresses are found and nothing else', () => {
  const found = suppressionHashesIn(keyring, { id: 'acme', country: 'GB' }, 'A-4711, old@example.org; +44 20 7946 0018')
  expect(found.map(({ kind }) => kind)).toEqual(['email', 'telephone'])
})
