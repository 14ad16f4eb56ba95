import type { Day } from '../calendar/days'
import type { Decision } from '../requests/events'
import type { Channel } from '../requests/received'
import type { Right } from '../rights'
import {
  type ColumnMeaning,
  type DayMeaning,
  dayMeanings,
  repeatable,
  type ValueMeaning,
  valueMeanings,
} from './column-meaning'
import { guessColumns } from './column-guess'
import { type DayColumn, judgeDays, orderFor } from './day-column'
import type { Sheet } from './sheet'
import { type ValueGuess, valueGuess } from './value-guess'
import type { ImportedState } from './value-words'
import type { DayReading } from './written-day'

/** What a value becomes: its targets, or null where the rows with it are left out. Pairs, for a cell may say anything. */
export type MappedValues = [cell: string, targets: string[] | null][]

/**
 * How somebody wants a sheet to be read: each column's meaning, how ambiguous days are read, what unknown values become,
 * which rows are left out, and the days of receipt that were given for rows without one.
 */
export type ImportPlan = {
  columns: ColumnMeaning[]
  days: Partial<Record<DayMeaning, DayReading>>
  values: Partial<Record<ValueMeaning, MappedValues>>
  leftOut: number[]
  receivedOn: [line: number, day: Day][]
}

/** The plan that the guesses make; nothing in it is taken before somebody has seen it. */
export function firstPlan(sheet: Sheet): ImportPlan {
  const columns = guessColumns(sheet).map(({ meaning }) => meaning)
  return { columns, days: {}, values: {}, leftOut: [], receivedOn: [] }
}

/** The places of the columns with this meaning. */
export function placesOf({ columns }: Pick<ImportPlan, 'columns'>, meaning: ColumnMeaning): number[] {
  return columns.flatMap((each, place) => (each === meaning ? [place] : []))
}

/** Meanings given to more than one column where one alone can hold them. */
export function meaningsTwice(columns: readonly ColumnMeaning[]): ColumnMeaning[] {
  const twice = columns.filter((each, place) => !repeatable.includes(each) && columns.indexOf(each) !== place)
  return [...new Set(twice)]
}

/** One value of a column that means something here, where it first stands, how often, and what may be meant. */
export type FoundValue = {
  meaning: ValueMeaning
  cell: string
  column: string | null
  line: number
  count: number
  guess: ValueGuess | null
}

/** How many different values a column may have before it is none of this kind. */
export const valuesAtMost = 100

/** The different values of the columns that mean rights, states, outcomes and ways; a missing right is one of them. */
export function foundValues(sheet: Sheet, plan: ImportPlan): FoundValue[] {
  return valueMeanings.flatMap((meaning) => {
    const [place] = placesOf(plan, meaning)
    if (place === undefined && meaning !== 'right') return []
    const found = new Map<string, FoundValue>()
    const column = place === undefined ? null : (sheet.header[place] ?? null)
    for (const { line, cells } of sheet.rows) {
      const cell = place === undefined ? '' : (cells[place] ?? '').trim()
      if (cell === '' && meaning !== 'right') continue
      const before = found.get(cell)
      if (before) before.count += 1
      else found.set(cell, { meaning, cell, column, line, count: 1, guess: valueGuess(meaning, cell) })
    }
    return [...found.values()]
  })
}

/** What the cells of a kind become: as somebody has said, else where a cell says just that; undefined is a question. */
export function targetsIn({ values }: Pick<ImportPlan, 'values'>, meaning: ValueMeaning) {
  const said = new Map(values[meaning] ?? [])
  const guesses = new Map<string, ValueGuess | null>()
  return (cell: string): readonly string[] | null | undefined => {
    if (said.has(cell)) return said.get(cell)
    if (!guesses.has(cell)) guesses.set(cell, valueGuess(meaning, cell))
    const guess = guesses.get(cell)
    return guess?.isKnown ? guess.targets : undefined
  }
}

/** A column of days with what its values show of how they are written, and how it is read. */
export type FoundDays = { meaning: DayMeaning; column: string; judged: DayColumn; reading: DayReading }

export function foundDays(sheet: Sheet, plan: ImportPlan): FoundDays[] {
  return dayMeanings.flatMap((meaning) =>
    placesOf(plan, meaning).map((place) => {
      const judged = judgeDays(sheet.rows.map(({ cells }) => cells[place] ?? ''))
      const { order, century } = plan.days[meaning] ?? {}
      return {
        meaning,
        column: sheet.header[place] ?? '',
        judged,
        reading: { order: orderFor(judged, order), century },
      }
    }),
  )
}

/** What one row of a sheet says, read as planned. Who asks was never verified here, whatever the sheet says. */
export type ImportRow = {
  line: number
  ownNumber: string | null
  receivedOn: Day
  sheetDueOn: Day | null
  name: string
  email: string | null
  telephone: string | null
  postalAddress: string | null
  rights: Right[]
  state: ImportedState
  closedOn: Day | null
  outcome: Decision | null
  channel: Channel
  words: string
  /** What else the row says, as it stands there. */
  notes: string
}
