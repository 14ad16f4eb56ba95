import { createInterface } from 'node:readline'
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node'
import type { Cell } from './column'

/**
 * A process of its own, one workbook long: reads the title, then the cells of each row, a line of JSON each, from
 * standard input, and writes the workbook to standard output.
 */

/** In characters: room for a heading and for most of what stands below it. */
const width = 22

/** The most characters that Excel keeps in a cell. */
const longestCell = 32_767

process.stdout.write('.')
let title: string | undefined
const sheet: SheetCell[][] = []
for await (const line of createInterface({ input: process.stdin })) {
  if (title === undefined) title = JSON.parse(line) as string
  else sheet.push((JSON.parse(line) as Cell[]).map(sheetCell))
}
const [heading = []] = sheet
for (const cell of heading) Object.assign(cell as object, { fontWeight: 'bold' })
const layout = { sheet: title ?? '', stickyRowsCount: 1, columns: heading.map(() => ({ width })) }
process.stdout.write(await writeXlsxFile(sheet, layout).toBuffer())

function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null
  if ('text' in cell) return { type: String, value: cell.text.slice(0, longestCell) }
  if ('number' in cell) return { type: Number, value: cell.number }
  return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' }
}
