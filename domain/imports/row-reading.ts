import type { Day } from '../calendar/days'
import type { ColumnMeaning, DayMeaning, ValueMeaning } from './column-meaning'
import { saysNothing } from './folded'
import { type ImportPlan, type ImportRow, placesOf, type targetsIn } from './import-plan'
import type { SheetRow } from './sheet'
import type { DayProblem, DayReading } from './written-day'

export type RowFaultCode =
  | DayProblem
  | 'received-missing'
  | 'day-in-the-future'
  | 'day-before-receipt'
  | 'value-not-mapped'
  | 'email-not-valid'
  | 'closed-without-day'
  | 'open-with-closing-day'
  | 'own-number-twice'

/** What keeps a row from being imported, by row and column; `earlier`: the row that has the same number. */
export type RowFault = { line: number; column: string | null; cell: string; code: RowFaultCode; earlier?: number }

/** What is told of a row and keeps nothing. */
export type RowRemark = { line: number; column: string; cell: string; code: 'due-not-read' | 'outcome-noted' }

export type RowWorld = {
  header: readonly string[]
  plan: ImportPlan
  today: Day
  readings: ReadonlyMap<DayMeaning, DayReading>
  given: ReadonlyMap<number, Day>
  targets: Record<ValueMeaning, ReturnType<typeof targetsIn>>
}

export type AskedRow = { row: ImportRow | null; ownNumber: string | null; faults: RowFault[]; remarks: RowRemark[] }

/** A row while it is read, with what was found wrong so far. */
export type Read = { row: SheetRow; world: RowWorld; faults: RowFault[]; remarks: RowRemark[] }

/** The cells of a meaning that say something, in the order of the sheet. */
export function cellsOf({ row, world }: Read, meaning: ColumnMeaning): string[] {
  return placesOf(world.plan, meaning)
    .map((place) => (row.cells[place] ?? '').trim())
    .filter((cell) => !saysNothing(cell))
}

export function only(read: Read, meaning: ColumnMeaning): string {
  return cellsOf(read, meaning)[0] ?? ''
}

export function textOf(read: Read, meaning: ColumnMeaning): string {
  return cellsOf(read, meaning).join('\n')
}

function columnOf({ world }: Read, meaning: ColumnMeaning): string | null {
  const [place] = placesOf(world.plan, meaning)
  return place === undefined ? null : (world.header[place] ?? null)
}

export function fault(read: Read, meaning: ColumnMeaning, code: RowFaultCode): void {
  const { line } = read.row
  read.faults.push({ line, column: columnOf(read, meaning), cell: only(read, meaning), code })
}

export function remark(read: Read, meaning: ColumnMeaning, code: RowRemark['code']): void {
  const column = columnOf(read, meaning) ?? ''
  read.remarks.push({ line: read.row.line, column, cell: only(read, meaning), code })
}
