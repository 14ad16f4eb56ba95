/** A row of a sheet; `line` is its number as a spreadsheet shows it, whatever lines a cell of the file has. */
export type SheetRow = { line: number; cells: string[] }

/** How the bytes of a sheet were understood; what is a guess is told as one. */
export type SheetReading =
  | { kind: 'xlsx' }
  | { kind: 'csv'; encoding: Encoding; isGuess: boolean; delimiter: Delimiter; otherDelimiterOn: number | null }

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A sheet as it was read: the names of its columns and its rows, each with as many cells as there are columns. */
export type Sheet = { reading: SheetReading; header: string[]; rows: SheetRow[] }

/** What makes a file no sheet that can be imported; `line` where one is to blame. */
export type SheetFault = {
  code:
    | 'sheet-empty'
    | 'sheet-too-many-rows'
    | 'sheet-too-many-columns'
    | 'sheet-cell-too-long'
    | 'sheet-has-nul'
    | 'sheet-not-text'
    | 'sheet-quote-open'
    | 'sheet-quote-odd'
    | 'sheet-row-too-long'
    | 'sheet-header-missing'
    | 'sheet-header-twice'
    | 'sheet-header-reserved'
    | 'sheet-not-read'
    | 'sheet-unpacks-too-large'
    | 'sheet-reaches-too-far'
    | 'sheet-too-large'
  params?: Record<string, string | number>
}

const mebibyte = 1024 * 1024

/** `unpacked`: what all parts of an XLSX file may hold together; `cell` is in characters. */
export const sheetLimits = { bytes: 5 * mebibyte, unpacked: 60 * mebibyte, rows: 10_000, columns: 200, cell: 10_000 }

/** Names that are none of a column: a program would take them for its own. */
const reserved = new Set(['__proto__', 'constructor', 'prototype', 'hasownproperty', 'tostring', 'valueof'])

/** The header and rows of cells as a sheet, without empty rows and empty columns at the end; or why they are none. */
export function sheetOf(reading: SheetReading, rows: readonly SheetRow[]): Sheet | SheetFault[] {
  const [first, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!first || rest.length === 0) return [{ code: 'sheet-empty' }]
  const width = rows.reduce((widest, { cells }) => Math.max(widest, widthOf(cells)), 0)
  if (rest.length > sheetLimits.rows) return [{ code: 'sheet-too-many-rows', params: { count: sheetLimits.rows } }]
  if (width > sheetLimits.columns) return [{ code: 'sheet-too-many-columns', params: { count: sheetLimits.columns } }]
  const header = padded(first.cells, width).map((name) => name.trim())
  const faults = [...headerFaults(header, rest), ...longCells(rest)]
  return faults.length > 0
    ? faults
    : { reading, header, rows: rest.map(({ line, cells }) => ({ line, cells: padded(cells, width) })) }
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, place) => cells[place] ?? '')
}

/** Each column has a name of its own, so that what is said about it is said about one. */
function headerFaults(header: readonly string[], rows: readonly SheetRow[]): SheetFault[] {
  const seen = new Map<string, number>()
  return header.flatMap((name, place): SheetFault[] => {
    const column = place + 1
    if (name === '')
      return rows.some(({ cells }) => (cells[place] ?? '').trim() !== '')
        ? [{ code: 'sheet-header-missing', params: { column } }]
        : []
    if (reserved.has(name.toLowerCase())) return [{ code: 'sheet-header-reserved', params: { name, column } }]
    const earlier = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), earlier ?? column)
    return earlier ? [{ code: 'sheet-header-twice', params: { name, column, earlier } }] : []
  })
}

function longCells(rows: readonly SheetRow[]): SheetFault[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.length > sheetLimits.cell))
    .map(({ line }) => ({ code: 'sheet-cell-too-long', params: { line, count: sheetLimits.cell } }))
}
