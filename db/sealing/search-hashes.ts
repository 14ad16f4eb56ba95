import { domainToASCII } from 'node:url'
import { keyedHash, type Keyring } from './keyring'

const shortestPrefix = 3
const longestPrefix = 24

const foldedLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

export interface SearchHash {
  kind: 'email' | 'word'
  hash: string
}

/** What is stored beside a dossier so that staff find it: the address exactly, each word of the name by its prefixes. */
export function searchHashes(keyring: Keyring, { email, name }: { email?: string; name?: string }): SearchHash[] {
  const prefixes = new Set(words(name ?? '').flatMap(prefixesOf))
  return [...(email ? [emailTerm(keyring, email)] : []), ...[...prefixes].map((prefix) => wordTerm(keyring, prefix))]
}

/** The hashes a dossier must all have to be found by this text: an e-mail address, or the first letters of names. */
export function queryHashes(keyring: Keyring, text: string): SearchHash[] {
  if (text.includes('@')) return [emailTerm(keyring, text)]
  return words(text).map((word) => wordTerm(keyring, lettersOf(word).slice(0, longestPrefix).join('')))
}

/** The keyed hash of an e-mail address, whatever its case, composition or spelling of the domain. */
export function emailHash(keyring: Keyring, address: string): string {
  return keyedHash(keyring, 'email', canonicalEmail(address))
}

/** NFC, trimmed, lower case, the domain as an A-label (RFC 5890). */
function canonicalEmail(address: string): string {
  const text = address.normalize('NFC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  if (at === -1) return text
  const domain = text.slice(at + 1)
  return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`
}

function emailTerm(keyring: Keyring, address: string): SearchHash {
  return { kind: 'email', hash: emailHash(keyring, address) }
}

function wordTerm(keyring: Keyring, word: string): SearchHash {
  return { kind: 'word', hash: keyedHash(keyring, 'word', word) }
}

function words(text: string) {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return folded.replace(/[ßæœøłđðþı]/g, (letter) => foldedLetters[letter] ?? letter).match(/[\p{L}\p{N}]+/gu) ?? []
}

function prefixesOf(word: string) {
  const letters = lettersOf(word).slice(0, longestPrefix)
  const shortest = Math.min(shortestPrefix, letters.length)
  return letters.slice(shortest - 1).map((_, more) => letters.slice(0, shortest + more).join(''))
}

function lettersOf(word: string) {
  return [...word]
}
