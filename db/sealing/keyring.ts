import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

const keysFile = z.strictObject({
  current: z.int().positive(),
  keys: z.record(z.string().regex(/^[1-9]\d*$/), key),
  index: key,
})

/** What the keys file holds: key-encryption keys by version, the current one, and the key of the search hashes. */
export type KeysFile = z.infer<typeof keysFile>

/** The keys of an installation; they cannot be printed, logged or serialised. */
export interface Keyring {
  readonly current: number
  readonly keys: ReadonlyMap<number, KeyObject>
  readonly index: KeyObject
}

/** The keys file is missing, damaged or incomplete; nothing sealed can be read or written. */
export class UnusableKeys extends Error {
  override readonly name = 'UnusableKeys'
}

/** Reads the keys from the path of a keys file or from its content. Throws `UnusableKeys`. */
export function openKeyring(source: string | KeysFile): Keyring {
  const { current, keys, index } = typeof source === 'string' ? readKeysFile(source) : validKeys(source, 'given')
  return {
    current,
    keys: new Map(Object.entries(keys).map(([version, text]) => [Number(version), secretKey(text)])),
    index: secretKey(index),
  }
}

/** The content of a keys file. Throws `UnusableKeys` with a message that holds none of it. */
export function readKeysFile(path: string): KeysFile {
  return validKeys(parsedFile(path), path)
}

export type HashKind =
  | 'email'
  | 'word'
  | 'code'
  | 'address'
  | 'message'
  | 'row'
  | 'suppression'
  | 'received-letter'
  | 'reply-address'
  | 'mail-action'

/** HMAC-SHA-256 under the index key, in hex; kinds never collide. Pass the text in its canonical form. */
export function keyedHash(keyring: Keyring, kind: HashKind, text: string): string {
  return createHmac('sha256', keyring.index)
    .update(JSON.stringify([kind, text]))
    .digest('hex')
}

function parsedFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    throw new UnusableKeys(`The keys file ${path} cannot be read (${code}). Create one with: npm run keys`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableKeys(`The keys file ${path} is not JSON. Restore it from your copy.`)
  }
}

function validKeys(content: unknown, name: string): KeysFile {
  const result = keysFile.safeParse(content)
  if (!result.success) throw new UnusableKeys(`The keys file ${name} is damaged at: ${places(result.error)}`)
  const { current, keys, index } = result.data
  if (!keys[current]) throw new UnusableKeys(`The keys file ${name} has no key of the current version ${current}`)
  const all = [...Object.values(keys), index]
  if (new Set(all).size < all.length) throw new UnusableKeys(`The keys file ${name} uses one key twice`)
  return result.data
}

function places({ issues }: z.ZodError) {
  return issues.map(({ path }) => path.join('.') || 'the whole').join(', ')
}

function secretKey(text: string) {
  return createSecretKey(text, 'base64')
}
