import { createHash, randomBytes, randomInt } from 'node:crypto'
import { keyedHash, type Keyring } from './keyring'

/** A secret for a link or a cookie: 256 random bits in base64url, and the hash that is stored instead of it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}

/** SHA-256 in hex; enough for a token, which nobody can guess. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A one-time code of eight digits. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** The keyed hash of a code for one subject (an e-mail hash, a request); spaces and dashes as typed do not count. */
export function codeHash(keyring: Keyring, code: string, subject: string): string {
  return keyedHash(keyring, 'code', JSON.stringify([subject, code.replace(/\D/g, '')]))
}
