import { namesTelephone } from './column-guess'
import { type Sheet, type SheetFault, sheetOf, type SheetReading, type SheetRow } from './sheet'
import { writtenDay } from './written-day'

/**
 * A list of addresses as a sheet. One whose first row is an address itself has no names of columns: they are numbered, and
 * said to hold telephone numbers where the first row does.
 */
export function listOf(reading: SheetReading, rows: readonly SheetRow[]): Sheet | SheetFault[] {
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!first?.cells.some((cell) => isEmail(cell) || isInternational(cell))) return sheetOf(reading, rows)
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const names = Array.from({ length: width }, (_, place) =>
    isInternational(first.cells[place] ?? '') ? `${place + 1} telephone` : `${place + 1}`,
  )
  return sheetOf(reading, [{ line: 0, cells: names }, ...rows])
}

/**
 * What may be an address in each row of a list: e-mail addresses anywhere, numbers where the name of the column says
 * telephone, since a date or a customer number looks like one elsewhere.
 */
export function listedAddresses({ header, rows }: Pick<Sheet, 'header' | 'rows'>): string[][] {
  const ofTelephones = header.map(namesTelephone)
  return rows.map(({ cells }) => cells.filter((cell, place) => isEmail(cell) || (ofTelephones[place] && !isDay(cell))))
}

function isEmail(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(cell.trim())
}

function isInternational(cell: string): boolean {
  return /^(?:\+|00)[1-9][\d\s()./\-–]{6,}$/u.test(cell.trim())
}

/** Digits alone are a number: eight of them may look like a day by chance. */
function isDay(cell: string): boolean {
  return /\D/u.test(cell.trim()) && writtenDay(cell) !== undefined
}
