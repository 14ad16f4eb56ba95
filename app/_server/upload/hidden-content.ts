import type { HiddenContent } from '@/domain/files/hidden-content'
import { hiddenInOffice } from './hidden-in-office'
import { readDirectory } from './zip-directory'

/** What of a file is looked at, where no directory says where to look. */
const lookedAt = 4 * 1024 * 1024

/**
 * What may lie in a file that nobody sees who reads it: sheets and columns, comments, tracked changes, authors. Found cheaply
 * and within bounds, and so a warning and no proof: `cannot-look` where the file is of a kind in which such things lie and
 * cannot be seen.
 */
export async function hiddenContent(content: Buffer): Promise<HiddenContent[]> {
  const start = content.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return hiddenInZip(content)
  if (start.startsWith('%PDF')) return hiddenInPdf(content)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return ['cannot-look']
  return isPhoto(content) ? ['photo-metadata'] : []
}

async function hiddenInZip(content: Buffer): Promise<HiddenContent[]> {
  const directory = readDirectory(content)
  if (!directory) return ['cannot-look']
  const isOffice = directory.some(({ name }) => name === '[Content_Types].xml')
  return isOffice ? hiddenInOffice(content, directory) : ['other-files']
}

const inPdf: readonly [RegExp, HiddenContent][] = [
  [/\/(?:Text|FreeText|Popup|Highlight|StrikeOut|Ink|Redact)\b/, 'annotations'],
  [/\/EmbeddedFiles?\b/, 'embedded-files'],
  [/\/OCProperties\b/, 'layers'],
  [/\/JavaScript\b/, 'macros'],
  [/\/Author\s*[(<]\s*[^)>\s]/, 'author'],
]

/** Objects that are packed together, and what is encrypted, hide the rest from a look like this one. */
function hiddenInPdf(content: Buffer): HiddenContent[] {
  const ends = [content.subarray(0, lookedAt), content.subarray(Math.max(lookedAt, content.length - lookedAt))]
  const text = ends.map((part) => part.toString('latin1')).join('\n')
  const found = inPdf.flatMap(([sign, what]) => (sign.test(text) ? [what] : []))
  const isPacked = /\/(?:ObjStm|Encrypt)\b/.test(text) || content.length > 2 * lookedAt
  return isPacked ? [...found, 'cannot-look'] : found
}

/** Of a photograph: place, time and camera (Exif 2.32, 4.7). */
function isPhoto(content: Buffer): boolean {
  const start = content.subarray(0, 64 * 1024)
  return start.includes('Exif\0\0', 0, 'latin1') || start.includes('eXIf', 0, 'latin1')
}
