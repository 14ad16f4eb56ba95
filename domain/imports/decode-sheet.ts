import type { Encoding, SheetFault } from './sheet'

export type DecodedSheet = { text: string; encoding: Encoding; isGuess: boolean }

/**
 * The text of a CSV file: what a byte order mark says, else UTF-8 where it is valid, else Windows-1252 as a guess, because
 * nothing in such a file says so.
 */
export function decodeSheet(bytes: Uint8Array): DecodedSheet | SheetFault {
  const declared = declaredBy(bytes)
  const decoded = declared
    ? decodedAs(bytes, declared, false)
    : (decodedAs(bytes, 'utf-8', false) ?? decodedAs(bytes, 'windows-1252', true))
  if (!decoded) return { code: 'sheet-not-text' }
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0) return { code: 'sheet-has-nul', params: { line: decoded.text.slice(0, nul).split('\n').length } }
  return decoded
}

/** Unicode 16.0, chapter 23.8: the byte order mark. */
function declaredBy([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function decodedAs(bytes: Uint8Array, encoding: Encoding, isGuess: boolean): DecodedSheet | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, isGuess }
  } catch {
    return undefined
  }
}
