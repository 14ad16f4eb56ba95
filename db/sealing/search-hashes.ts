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

/** `detail`: a telephone number, a postcode or a number under which an organisation knows somebody, whole. */
export interface SearchHash {
  kind: 'email' | 'word' | 'detail'
  hash: string
}

/** Who is to be found; `knownAs` holds customer numbers and names of accounts. */
export interface Findable {
  name?: string
  email?: string | null
  telephone?: string | null
  postalAddress?: string | null
  knownAs?: readonly (string | undefined)[]
}

/**
 * What is stored beside a dossier so that staff find it: the address exactly, each word of the name by its prefixes, and
 * whole: telephone number, what in the postal address has a digit, and customer numbers with and without their signs.
 */
export function searchHashes(keyring: Keyring, { name, email, ...details }: Findable): SearchHash[] {
  const prefixes = new Set(words(name ?? '').flatMap(prefixesOf))
  const whole = new Set(detailsOf(details).filter((detail) => detail !== ''))
  return [
    ...(email ? [emailTerm(keyring, email)] : []),
    ...[...prefixes].map((prefix) => wordTerm(keyring, prefix)),
    ...[...whole].map((detail) => ({ ...wordTerm(keyring, detail), kind: 'detail' as const })),
  ]
}

/**
 * The hashes a dossier must all have to be found by this text: an e-mail address, a telephone or customer
 * number, or the first letters of names; a word is found as a detail as well.
 */
export function queryHashes(keyring: Keyring, text: string): SearchHash[] {
  if (text.includes('@')) return [emailTerm(keyring, text)]
  if (isLongNumber(text)) return [{ ...wordTerm(keyring, ending(text)), kind: 'detail' }]
  return words(text).map((word) => wordTerm(keyring, lettersOf(word).slice(0, longestPrefix).join('')))
}

/** With and without the code of a country or a trunk zero (ITU-T E.164) a number ends alike; so do customer numbers. */
const lastDigits = 7

function detailsOf({ telephone, postalAddress, knownAs = [] }: Omit<Findable, 'name' | 'email'>): string[] {
  const numbers = [telephone, ...knownAs].flatMap((each) => (each ? [each] : []))
  const withDigits = words(postalAddress ?? '').filter((word) => /\p{N}/u.test(word))
  const typed = numbers.flatMap((each) => [...words(each), words(each).join('')])
  const endings = numbers.filter(isLongNumber).map(ending)
  return [...endings, ...withDigits, ...typed].map((detail) => lettersOf(detail).slice(0, longestPrefix).join(''))
}

/** Whether a text is a telephone number, or another number as long. */
export function isLongNumber(text: string): boolean {
  return digitsOf(text).length >= lastDigits && /^[+\d\s()./\-–]+$/u.test(text.trim())
}

function ending(number: string): string {
  return `…${digitsOf(number).slice(-lastDigits)}`
}

/** The digits of a number, however it is written. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/gu, '')
}

/** The keyed hash of an e-mail address, whatever its case, composition or spelling of the domain. */
export function emailHash(keyring: Keyring, address: string): string {
  return keyedHash(keyring, 'email', canonicalEmail(address))
}

/** NFC, trimmed, lower case, the domain as an A-label (RFC 5890). */
export function canonicalEmail(address: string): string {
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
