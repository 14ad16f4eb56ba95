import type { HiddenContent } from '@/domain/files/hidden-content'
import { beginningOf, type ZipEntry } from './zip-directory'

/** What is told by the name of a part alone (ECMA-376, Part 1). */
const byName: readonly [RegExp, HiddenContent][] = [
  [/^(?:xl|word|ppt)\/(?:threadedComments\/|comments)/, 'comments'],
  [/^ppt\/notesSlides\//, 'speaker-notes'],
  [/^xl\/pivotCache\//, 'pivot-data'],
  [/^xl\/externalLinks\//, 'external-links'],
  [/\/embeddings\//, 'embedded-files'],
  [/vbaProject\.bin$/, 'macros'],
]

const byText: readonly [part: RegExp, sign: RegExp, HiddenContent][] = [
  [/^xl\/workbook\.xml$/, /\bstate="(?:hidden|veryHidden)"/, 'hidden-sheets'],
  [/^xl\/worksheets\/[^/]+\.xml$/, /<(?:col|row)\b[^>]*\bhidden="(?:1|true)"/, 'hidden-columns'],
  [/^ppt\/slides\/[^/]+\.xml$/, /\bshow="(?:0|false)"/, 'hidden-slides'],
  [/^word\/document\.xml$/, /<w:vanish\b/, 'hidden-text'],
  [/^word\/document\.xml$/, /<w:(?:ins|del|moveFrom|moveTo)\b/, 'tracked-changes'],
  [/^docProps\/core\.xml$/, /<(?:dc:creator|cp:lastModifiedBy)>[^<\s]/, 'author'],
]

/** How much is unpacked of one part, and of a file: what says more than that, or more often, is not believed. */
const charactersOfPart = 2 * 1024 * 1024
const charactersAtMost = 16 * 1024 * 1024

/** What may lie unseen in a file of an office program. */
export async function hiddenInOffice(archive: Buffer, parts: readonly ZipEntry[]): Promise<HiddenContent[]> {
  const found = new Set<HiddenContent>(
    byName.flatMap(([name, what]) => (parts.some((part) => name.test(part.name)) ? [what] : [])),
  )
  let read = 0
  for (const part of parts) {
    const signs = byText.filter(([name, , what]) => name.test(part.name) && !found.has(what))
    if (signs.length === 0) continue
    const text = read < charactersAtMost ? await beginningOf(archive, part, charactersOfPart) : undefined
    read += text?.length ?? 0
    if (text === undefined || text.length >= charactersOfPart) found.add('cannot-look')
    for (const [, sign, what] of signs) if (sign.test(text ?? '')) found.add(what)
  }
  return [...found]
}
