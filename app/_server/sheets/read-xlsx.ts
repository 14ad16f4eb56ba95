import { buffer } from 'node:stream/consumers'
import { type CellValue, readSheet } from 'read-excel-file/node'
import { ZipFile } from 'yazl'
import { type Sheet, type SheetFault, sheetLimits, type sheetOf } from '@/domain/imports/sheet'
import { dayOf } from '@/domain/calendar/days'
import { type Part, unpackedParts } from './unpacked-parts'

/** The first sheet of a workbook: of each cell its value, of a formula the one that was saved with it, days as days. */
export async function readXlsx(content: Buffer, asSheet: typeof sheetOf): Promise<Sheet | SheetFault[]> {
  const parts = unpackedParts(content, sheetLimits.unpacked)
  if (typeof parts === 'string') return [{ code: parts }]
  const reach = parts.filter(({ name }) => /^xl\/worksheets\//u.test(name)).map(({ content }) => reachOf(content))
  if (reach.some(({ rows, columns }) => rows * columns > cellsAtMost)) return [{ code: 'sheet-reaches-too-far' }]
  try {
    const rows = await readSheet(await repacked(parts), 1, { parseNumber: String })
    return asSheet(
      { kind: 'xlsx' },
      rows.map((cells, place) => ({ line: place + 1, cells: cells.map(textOf) })),
    )
  } catch {
    return [{ code: 'sheet-not-read' }]
  }
}

/** What was unpacked and nothing else: a reader that looks elsewhere in the archive would find what was not measured. */
async function repacked(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, content } of parts)
    if (/\.(?:xml|rels)$/u.test(name)) zip.addBuffer(content, name, { compress: false })
  zip.end()
  return buffer(zip.outputStream)
}

/** An empty cell far away makes a sheet of all before it. */
const cellsAtMost = 6_000_000

function reachOf(content: Buffer): { rows: number; columns: number } {
  const reach = { rows: 0, columns: 0 }
  for (const [, letters = '', row] of content
    .toString('latin1')
    .matchAll(/<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"/gu)) {
    reach.rows = Math.max(reach.rows, Number(row))
    reach.columns = Math.max(reach.columns, columnOf(letters))
  }
  return reach
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function textOf(cell: CellValue | string | null): string {
  if (cell === null) return ''
  return cell instanceof Date ? dayOf(cell.toISOString(), 'UTC') : String(cell)
}
