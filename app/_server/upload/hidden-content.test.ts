import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { hiddenContent } from './hidden-content'

const types = { '[Content_Types].xml': '<Types/>' }

test('a workbook with a hidden sheet, a hidden column, comments, a pivot table and an author', async () => {
  const workbook = await zip({
    ...types,
    'xl/workbook.xml': '<sheets><sheet name="Salaries" state="veryHidden"/></sheets>',
    'xl/worksheets/sheet1.xml': '<worksheet><cols><col min="3" max="3" hidden="1"/></cols></worksheet>',
    'xl/comments1.xml': '<comments/>',
    'xl/pivotCache/pivotCacheRecords1.xml': '<records/>',
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Ruth Okafor</dc:creator></cp:coreProperties>',
  })
  expect((await hiddenContent(workbook)).toSorted()).toEqual([
    'author',
    'comments',
    'hidden-columns',
    'hidden-sheets',
    'pivot-data',
  ])
})

test('a letter with tracked changes and hidden text, slides with notes', async () => {
  const letter = { 'word/document.xml': '<w:p><w:del w:author="x"><w:r><w:vanish/></w:r></w:del></w:p>' }
  expect((await hiddenContent(await zip({ ...types, ...letter }))).toSorted()).toEqual([
    'hidden-text',
    'tracked-changes',
  ])
  const slides = { 'ppt/slides/slide1.xml': '<p:sld show="0"/>', 'ppt/notesSlides/notesSlide1.xml': '<p:notes/>' }
  expect(await hiddenContent(await zip({ ...types, ...slides }))).toEqual(['speaker-notes', 'hidden-slides'])
})

test('nothing is said of a plain workbook, text or table', async () => {
  const plain = {
    'xl/workbook.xml': '<sheet name="One"/>',
    'xl/worksheets/sheet1.xml': '<cols><col hidden="0"/></cols>',
  }
  expect(await hiddenContent(await zip({ ...types, ...plain }))).toEqual([])
  expect(await hiddenContent(Buffer.from('Borrowed;Returned\r\n'))).toEqual([])
})

test('an annotated PDF with a file inside, a photograph, an old document, an archive', async () => {
  const pdf = '%PDF-1.7 <</Type/Annot/Subtype/Highlight>> <</Names<</EmbeddedFiles 4 0 R>>>> <</Author (Ruth)>>'
  expect(await hiddenContent(Buffer.from(pdf))).toEqual(['annotations', 'embedded-files', 'author'])
  expect(await hiddenContent(Buffer.from('\xff\xd8\xff\xe1\0\0Exif\0\0', 'latin1'))).toEqual(['photo-metadata'])
  expect(await hiddenContent(Buffer.from('\xd0\xcf\x11\xe0', 'latin1'))).toEqual(['cannot-look'])
  expect(await hiddenContent(await zip({ 'letter.txt': 'Hello' }))).toEqual(['other-files'])
})

test('a bomb is unpacked no further than a part of it, and a damaged archive not at all', async () => {
  const bomb = await zip({ ...types, 'xl/worksheets/sheet1.xml': Buffer.alloc(64 * 1024 * 1024, 'a') })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await hiddenContent(bomb)).toEqual(['cannot-look'])
  expect(await hiddenContent(bomb.subarray(0, bomb.length - 30))).toEqual(['cannot-look'])
  expect(await hiddenContent(damaged(bomb))).toEqual(['cannot-look'])
})

async function zip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(parts)) archive.addBuffer(Buffer.from(content), name)
  archive.end()
  return buffer(archive.outputStream as Readable)
}

/** The directory of it lies beyond its end. */
function damaged(archive: Buffer): Buffer {
  const copy = Buffer.from(archive)
  copy.writeUInt32LE(0xffffff00, copy.length - 6)
  return copy
}
