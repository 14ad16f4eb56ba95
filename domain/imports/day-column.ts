import { saysNothing } from './folded'
import { type DayOrder, writtenDay } from './written-day'

/** What the days of one column say together about how they are written. */
export type DayColumn = {
  /** The order that its values show; `mixed` where they show both, `unknown` where some could be read in either and none shows one. */
  order: DayOrder | 'mixed' | 'unknown' | 'not-needed'
  hasShortYears: boolean
  /** Some are the day numbers of a spreadsheet. */
  hasSerials: boolean
  /** How many of the values that say something are days at all. */
  days: number
  values: number
}

/** Judges a column as a whole: one value that can be read in one order alone decides for all of them. */
export function judgeDays(cells: readonly string[]): DayColumn {
  const said = cells.filter((cell) => !saysNothing(cell))
  const written = said.map(writtenDay).filter((each) => each !== undefined)
  const parts = written.filter((each) => each.kind === 'parts')
  const undecided = parts.some(({ order, first, second }) => order === null && first !== second)
  const slashed = (order: DayOrder) => parts.some((each) => each.order === order && each.showsOrder)
  return {
    order: orderIn(undecided, slashed('day-first'), slashed('month-first')),
    hasShortYears: parts.some(({ isShort }) => isShort),
    hasSerials: written.some((each) => each.kind === 'known' && each.how === 'serial'),
    days: written.length,
    values: said.length,
  }
}

function orderIn(undecided: boolean, dayFirst: boolean, monthFirst: boolean): DayColumn['order'] {
  if (!undecided) return 'not-needed'
  if (dayFirst && monthFirst) return 'mixed'
  if (dayFirst) return 'day-first'
  return monthFirst ? 'month-first' : 'unknown'
}

/** The order in which a column is read: what its values show, or the answer of who was asked. */
export function orderFor({ order }: DayColumn, answered: DayOrder | undefined): DayOrder | undefined {
  return order === 'day-first' || order === 'month-first' ? order : answered
}
