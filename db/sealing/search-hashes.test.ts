import { describe, expect, test } from 'vitest'
import { openKeyring } from './keyring'
import { emailHash, type Findable, queryHashes, searchHashes } from './search-hashes'

const keyring = openKeyring({
  current: 1,
  keys: { 1: Buffer.alloc(32, 1).toString('base64') },
  index: Buffer.alloc(32, 2).toString('base64'),
})

describe('a dossier', () => {
  test.for<[string, string]>([
    ['Amina Diallo', 'Diallo'],
    ['Amina Diallo', 'dia'],
    ['Amina Diallo', 'DIALLO amina'],
    ['Tomáš Novák', 'tomas nov'],
    ['Tomáš Novák', 'Tomáš'],
    ['Łukasz Weiß', 'lukasz weiss'],
    ['Søren Đorđević', 'soren dordevic'],
    ["Siobhán O'Brien-Okafor", 'okafor'],
    ['Bo Li', 'li'],
    ['İpek Yılmaz', 'ipek yilmaz'],
    ['王小明', '王小明'],
    ['Нгози Окафор', 'нгози'],
  ])('of %s is found by "%s"', ([name, text]) => {
    expect(finds({ name }, text)).toBe(true)
  })

  test.for<[string, string]>([
    ['Amina Diallo', 'di'],
    ['Amina Diallo', 'diallos'],
    ['Amina Diallo', 'iallo'],
    ['Amina Diallo', 'Amina Novak'],
    ['Amina Diallo', ''],
    ['Amina Diallo', '@'],
    ['amina@example.org', 'amina@example.org'],
  ])('of %s is not found by "%s"', ([name, text]) => {
    expect(finds({ name }, text)).toBe(false)
  })

  test.for(['amina@example.org', ' Amina@Example.ORG ', 'AMINA@EXAMPLE.ORG'])(
    'is found by its address, typed as "%s"',
    (text) => {
      expect(finds({ email: 'amina@example.org' }, text)).toBe(true)
    },
  )

  test('is found by its address alone, never by a part of it', () => {
    expect(finds({ email: 'amina@example.org' }, 'amina')).toBe(false)
    expect(finds({ email: 'amina@example.org' }, 'amina@example.com')).toBe(false)
  })

  test.for<[string, Findable, string]>([
    ['its telephone number as it was typed', { telephone: '+49 30 1234567' }, '+49 30 1234567'],
    ['the number as it is dialled in the country', { telephone: '+49 30 1234567' }, '030 1234567'],
    ['the number with other signs', { telephone: '020 7946 0958' }, '+44 (0)20-7946-0958'],
    ['the subscriber’s part of the number', { telephone: '+49 30 1234567' }, '1234567'],
    ['its postcode', { postalAddress: 'Lange Straße 5\n10115 Berlin' }, '10115'],
    ['a postcode of letters', { postalAddress: '10 Downing Street\nSW1A 2AA' }, 'sw1a 2aa'],
    ['a customer number', { knownAs: ['K-4711/22'] }, 'K-4711/22'],
    ['a long customer number', { knownAs: ['4711-2233-55'] }, '4711 2233 55'],
    ['a customer number without its signs', { knownAs: ['K-4711/22'] }, 'k471122'],
    ['name and postcode together', { name: 'Amina Diallo', postalAddress: '10115 Berlin' }, 'diallo 10115'],
  ])('is found by %s', ([, findable, text]) => {
    expect(finds(findable, text)).toBe(true)
  })

  test.for<[string, Findable, string]>([
    ['another number', { telephone: '+49 30 1234567' }, '+49 30 1234568'],
    ['the beginning of its number', { telephone: '+49 30 1234567' }, '123456'],
    ['its town, of which there are many', { postalAddress: '10115 Berlin' }, 'berlin'],
    ['a part of a customer number', { knownAs: ['471122'] }, '4711'],
    ['no number at all', { telephone: 'none' }, '+'],
  ])('is not found by %s', ([, findable, text]) => {
    expect(finds(findable, text)).toBe(false)
  })

  test('has few hashes: the address, and one for each prefix from the third letter', () => {
    expect(searchHashes(keyring, { email: 'amina@example.org', name: 'Amina Diallo' }).map(({ kind }) => kind)).toEqual(
      ['email', 'word', 'word', 'word', 'word', 'word', 'word', 'word'],
    )
    expect(searchHashes(keyring, { name: 'Ann Ann' })).toHaveLength(1)
  })
})

test('a domain in any spelling is the same address (RFC 5890), composed or not (NFC)', () => {
  expect(emailHash(keyring, 'ruth@bücher.example')).toBe(emailHash(keyring, 'ruth@xn--bcher-kva.example'))
  expect(emailHash(keyring, 'jos\u00e9@example.org')).toBe(emailHash(keyring, 'jose\u0301@example.org'))
  expect(emailHash(keyring, 'jose@example.org')).not.toBe(emailHash(keyring, 'jos\u00e9@example.org'))
})

function finds(dossier: Findable, text: string) {
  const stored = new Set(searchHashes(keyring, dossier).map(({ kind, hash }) => `${kind} ${hash}`))
  const asked = queryHashes(keyring, text)
  const has = (kind: string, hash: string) => stored.has(`${kind} ${hash}`)
  return (
    asked.length > 0 && asked.every(({ kind, hash }) => has(kind, hash) || (kind === 'word' && has('detail', hash)))
  )
}
