import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readSheet } from './read-sheet'

const header = 'Ref,Received,Name'

test.each([
  ['UTF-8', Buffer.from(`${header}\n1,2026-03-01,Tomáš`), 'utf-8', false],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${header}\n1,2026-03-01,Tomáš`), 'utf-8', false],
  ['UTF-16 LE', Buffer.from(`\ufeff${header}\n1,2026-03-01,Tomáš`, 'utf16le'), 'utf-16le', false],
  ['UTF-16 BE', Buffer.from(`\ufeff${header}\n1,2026-03-01,Tomáš`, 'utf16le').swap16(), 'utf-16be', false],
  ['Windows-1252', Buffer.from(`${header}\n1,2026-03-01,Tom\xe1\x9a`, 'latin1'), 'windows-1252', true],
])('C09: %s is read, and what nothing in the file says is a guess', async (_name, content, encoding, isGuess) => {
  expect(await readSheet(content)).toMatchObject({
    reading: { kind: 'csv', encoding, isGuess, delimiter: ',' },
    header: ['Ref', 'Received', 'Name'],
    rows: [{ line: 2, cells: ['1', '2026-03-01', 'Tomáš'] }],
  })
})

test.each([',', ';', '\t', '|'])('C09: cells are separated by %j', async (delimiter) => {
  const content = `Ref${delimiter}Received\n1${delimiter}"a${delimiter}b\nc"\n2${delimiter}d\n`
  expect(await readSheet(Buffer.from(content))).toMatchObject({
    reading: { delimiter, otherDelimiterOn: null },
    rows: [
      { line: 2, cells: ['1', `a${delimiter}b\nc`] },
      { line: 3, cells: ['2', 'd'] },
    ],
  })
})

test('C09: a row with another separator is told', async () => {
  const sheet = await readSheet(Buffer.from('a;b;c\n1;2;3\n4,5,6\n'))
  expect(sheet).toMatchObject({ reading: { delimiter: ';', otherDelimiterOn: 3 } })
})

test.each([
  ['a quote without an end', 'a,b\n1,"2\n3,4\n', 'sheet-quote-open', { line: 3 }],
  ['a NUL', 'a,b\n1,2\n3,\0\n', 'sheet-has-nul', { line: 3 }],
  ['no rows', 'a,b\n', 'sheet-empty', undefined],
  ['nothing', '', 'sheet-empty', undefined],
  ['10,001 rows', `a\n${'1\n'.repeat(10_001)}`, 'sheet-too-many-rows', { count: 10_000 }],
  ['10,000 columns', `${'a,'.repeat(10_000)}a\n1\n`, 'sheet-too-many-columns', { count: 200 }],
  ['a row of 1 MB', `a,b\n1,${'x'.repeat(1024 * 1024)}\n`, 'sheet-row-too-long', { line: 2 }],
  ['a cell of 10,001 characters', `a,b\n1,${'x'.repeat(10_001)}\n`, 'sheet-cell-too-long', { line: 2, count: 10_000 }],
  ['5 MB and 1', 'a'.repeat(5 * 1024 * 1024 + 1), 'sheet-too-large', { mebibytes: 5 }],
])('C07, C09: %s is refused with its line', async (_name, content, code, params) => {
  expect(await readSheet(Buffer.from(content))).toEqual([params ? { code, params } : { code }])
})

test('C08: columns are named that no one may have, that two have, and that have none', async () => {
  expect(await readSheet(Buffer.from('__proto__,constructor,Name,name,\n1,2,3,4,5\n'))).toEqual([
    { code: 'sheet-header-reserved', params: { name: '__proto__', column: 1 } },
    { code: 'sheet-header-reserved', params: { name: 'constructor', column: 2 } },
    { code: 'sheet-header-twice', params: { name: 'name', column: 4, earlier: 3 } },
    { code: 'sheet-header-missing', params: { column: 5 } },
  ])
})

test('C13: of an XLSX the values are read: days as days, numbers and formulas as they stand', async () => {
  const content = await writeXlsxFile([
    [{ value: 'Ref' }, { value: 'Received' }, { value: 'Words' }],
    [{ value: 49 }, { value: new Date('2026-03-01T00:00:00Z'), format: 'yyyy-mm-dd' }, { value: '=1+1 <b>x</b>' }],
  ] as never).toBuffer()
  expect(await readSheet(content)).toEqual({
    reading: { kind: 'xlsx' },
    header: ['Ref', 'Received', 'Words'],
    rows: [{ line: 2, cells: ['49', '2026-03-01', '=1+1 <b>x</b>'] }],
  })
})

test('C07: an archive is never unpacked beyond its bound, whatever it says of itself', async () => {
  const bomb = Buffer.alloc(61 * 1024 * 1024)
  const honest = archive('xl/worksheets/sheet1.xml', bomb, bomb.length)
  const lying = archive('xl/worksheets/sheet1.xml', bomb, 10)
  expect(await readSheet(honest)).toEqual([{ code: 'sheet-unpacks-too-large' }])
  expect(await readSheet(lying)).toEqual([{ code: 'sheet-unpacks-too-large' }])
})

test('C07: a cell at the other end of a sheet does not make a sheet of all before it', async () => {
  const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const content = archive('xl/worksheets/sheet1.xml', Buffer.from(far), far.length)
  expect(await readSheet(content)).toEqual([{ code: 'sheet-reaches-too-far' }])
})

test('what only looks like a workbook is not read', async () => {
  expect(await readSheet(Buffer.from('PK\u0003\u0004 no archive'))).toEqual([{ code: 'sheet-not-read' }])
  expect(await readSheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([{ code: 'sheet-not-read' }])
})

/** An archive with one part, that says of it that it is so long. */
function archive(name: string, content: Buffer, says: number): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(says, 22)
  local.writeUInt16LE(name.length, 26)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(says, 24)
  directory.writeUInt16LE(name.length, 28)
  const at = local.length + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([local, Buffer.from(name), packed, directory, Buffer.from(name), end])
}
