import { expect, test } from 'vitest'
import { openKeyring } from './keyring'
import { emailHash } from './search-hashes'
import { suppressionHash, suppressionHashesIn } from './suppression-hash'

const keyring = openKeyring({
  current: 1,
  keys: { 1: Buffer.alloc(32, 1).toString('base64') },
  index: Buffer.alloc(32, 2).toString('base64'),
})
const hashOf = (address: string, controllerId = 'acme') => suppressionHash(keyring, controllerId, address)?.hash

test.for<[string, string]>([
  ['amina.diallo@example.org', ' Amina.Diallo@Example.ORG '],
  ['ruth@bücher.example', 'ruth@xn--bcher-kva.example'],
  ['+44 20 7946 0018', '020 7946 0018'],
  ['0044 (0)20 7946-0018', '+442079460018'],
])('%s and %s are one', ([one, other]) => {
  expect(hashOf(one)).toBe(hashOf(other))
})

test('neither another address nor another organisation has the same, nor the search for staff', () => {
  const one = hashOf('amina.diallo@example.org')
  expect(hashOf('tomas@example.org')).not.toBe(one)
  expect(hashOf('amina.diallo@example.org', 'other')).not.toBe(one)
  expect(emailHash(keyring, 'amina.diallo@example.org')).not.toBe(one)
})

test.for(['', 'Amina', '12345', 'amina at example.org', 'a@b@c'])('%s is no address', (text) => {
  expect(hashOf(text)).toBeUndefined()
})

test('in what somebody is known by, the addresses are found and nothing else', () => {
  const found = suppressionHashesIn(keyring, 'acme', 'A-4711, old@example.org; +44 20 7946 0018')
  expect(found.map(({ kind }) => kind)).toEqual(['email', 'telephone'])
})
