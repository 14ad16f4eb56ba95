import { meanDays, medianDays } from '@/domain/calendar/days-counted'

/**
 * How many of a kind came in, how they stand, and how many days an answer took; the days are null where none was given.
 * `key` is the code of the kind; null where there is none, as for requests without a team.
 */
export type Tally = {
  key: string | null
  received: number
  answered: number
  onTime: number
  late: number
  overdue: number
  open: number
  ended: number
  extended: number
  onTimeOriginally: number
  medianDays: number | null
  meanDays: number | null
}

/** So many requests that are alike; `days` is null while there is no answer. */
export type TalliedRow = {
  standing: 'on-time' | 'late' | 'overdue' | 'open' | 'ended'
  isExtended: boolean
  isInFirst: boolean
  days: number | null
  count: number
}

/** A tally for each key of these rows, in the order of the keys, and that of none last. */
export function tallied<Row extends TalliedRow>(rows: readonly Row[], keyOf: (row: Row) => string | null): Tally[] {
  const groups = [...Map.groupBy(rows, keyOf)]
  const inOrder = groups.sort(([one], [other]) => ((one ?? '\uffff') < (other ?? '\uffff') ? -1 : 1))
  return inOrder.map(([key, group]) => tallyOf(key, group))
}

/** The tally of all of these rows. */
export function tallyOf(key: string | null, rows: readonly TalliedRow[]): Tally {
  const count = (matches: (row: TalliedRow) => boolean) =>
    rows.reduce((sum, row) => sum + (matches(row) ? row.count : 0), 0)
  const standing = (which: TalliedRow['standing']) => count((row) => row.standing === which)
  const answered = rows.flatMap(({ days, count: times }) => (days === null ? [] : { days, count: times }))
  return {
    key,
    received: count(() => true),
    answered: count(({ days }) => days !== null),
    onTime: standing('on-time'),
    late: standing('late'),
    overdue: standing('overdue'),
    open: standing('open'),
    ended: standing('ended'),
    extended: count(({ isExtended }) => isExtended),
    onTimeOriginally: count(({ days, isInFirst }) => days !== null && isInFirst),
    medianDays: medianDays(answered),
    meanDays: meanDays(answered),
  }
}
