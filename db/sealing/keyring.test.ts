import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeysFile } from './keys-file'
import { keyedHash, openKeyring, UnusableKeys, type KeysFile } from './keyring'

const one = Buffer.alloc(32, 1).toString('base64')
const two = Buffer.alloc(32, 2).toString('base64')
const three = Buffer.alloc(32, 3).toString('base64')

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
  file = join(folder, 'keys', 'keys.json')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a keys file', () => {
  test('is new, random and open to its owner alone', () => {
    createKeysFile(file)
    createKeysFile(join(folder, 'other.json'))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
    expect(openKeyring(file).current).toBe(1)
    expect(readFileSync(file, 'utf8')).not.toBe(readFileSync(join(folder, 'other.json'), 'utf8'))
  })

  test('that exists is never replaced', () => {
    createKeysFile(file)
    const before = readFileSync(file, 'utf8')
    expect(() => createKeysFile(file)).toThrow(expect.objectContaining({ code: 'EEXIST' }))
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  test.for<[string, unknown]>([
    ['no JSON', undefined],
    ['no current version', { keys: { 1: one }, index: two }],
    ['a current version without its key', { current: 2, keys: { 1: one }, index: two }],
    ['a key of 31 bytes', { current: 1, keys: { 1: Buffer.alloc(31).toString('base64') }, index: two }],
    ['a key that is not base64', { current: 1, keys: { 1: '*'.repeat(44) }, index: two }],
    ['one key used twice', { current: 1, keys: { 1: one }, index: one }],
    ['an unknown field', { current: 1, keys: { 1: one }, index: two, spare: three }],
  ])('with %s is refused, and the message holds no key', ([, content]) => {
    createKeysFile(file)
    chmodSync(file, 0o600)
    writeFileSync(file, content === undefined ? `{"current":1,"keys":{"1":"${one}"` : JSON.stringify(content))
    const fault = faultOf(() => openKeyring(file))
    expect(fault).toBeInstanceOf(UnusableKeys)
    expect(inspect(fault)).not.toMatch(/AQEBAQ|AgICAg|AwMDAw/)
  })

  test('that is missing is named, with what to do', () => {
    expect(() => openKeyring(file)).toThrow(
      `The keys file ${file} cannot be read (ENOENT). Create one with: npm run keys`,
    )
  })
})

test('the keys of a keyring show in no print, log or JSON', () => {
  const keyring = openKeyring({ current: 1, keys: { 1: one }, index: two })
  const shown = inspect(keyring, { depth: 9, showHidden: true }) + JSON.stringify(keyring)
  expect(shown).not.toMatch(/AQEBAQ|AgICAg|01 ?01 ?01|02 ?02 ?02/)
})

test('a keyed hash is HMAC-SHA-256 of kind and text under the index key (FIPS 198-1)', () => {
  const keyring = openKeyring(twoKeys(one))
  expect(keyedHash(keyring, 'email', 'amina@example.org')).toBe(
    // printf '["email","amina@example.org"]' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0303…03
    '5ebdf3c5054866c30b8f1799e46d86cbe72ab46923d448a1a3b14334e1473d1f',
  )
})

test('another index key, kind or text gives another hash', () => {
  const keyring = openKeyring(twoKeys(one))
  const otherIndex = openKeyring({ ...twoKeys(one), index: two })
  const hashes = [
    keyedHash(keyring, 'email', 'diallo'),
    keyedHash(keyring, 'word', 'diallo'),
    keyedHash(keyring, 'word', 'diallO'),
    keyedHash(otherIndex, 'word', 'diallo'),
  ]
  expect(new Set(hashes).size).toBe(4)
})

function twoKeys(key: string): KeysFile {
  return { current: 1, keys: { 1: key }, index: three }
}

function faultOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (fault) {
    return fault
  }
}
