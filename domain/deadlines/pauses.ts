import { type Day, addDays, compareDays, daysBetween, isAfter, isBefore, latest } from '../calendar/days'
import type { PauseRule } from '../regimes/regime'

/** Days that do not count: from the first of them until (not with) `until`; an open pause has no `until` yet. */
export type Pause = { from: Day; until?: Day }

/** A question that suspended the clock, with its answer once it came. */
export type Suspension = { rule: PauseRule; askedOn: Day; answeredOn?: Day }

/** The days that do not count since the clock started, overlaps counted once, from the earliest to the latest. */
export function pausesSince(startOn: Day, suspensions: readonly Suspension[]): Pause[] {
  return suspensions
    .map((suspension) => pauseOf(suspension, startOn))
    .filter(({ from, until }) => until === undefined || isBefore(from, until))
    .sort((one, other) => compareDays(one.from, other.from))
    .reduce<Pause[]>(joinOverlapping, [])
}

/** Length in days; an open pause has none yet. */
function lengthOf({ from, until }: Pause): number {
  return until === undefined ? 0 : daysBetween(from, until)
}

/**
 * The days by which pauses move a last day, given how that day follows from them. A pause that begins after the last
 * day, as the earlier pauses left it, comes too late to move it.
 */
export function daysMoved(pauses: readonly Pause[], lastDay: (daysMoved: number) => Day): number {
  let moved = 0
  for (const pause of pauses) {
    if (isAfter(pause.from, lastDay(moved))) break
    moved += lengthOf(pause)
  }
  return moved
}

/** `through-answer`: the answer's own day is out as well, and a day on or before the start is not counted. */
function pauseOf({ rule, askedOn, answeredOn }: Suspension, startOn: Day): Pause {
  const through = rule.value === 'through-answer'
  const from = latest(askedOn, through ? addDays(startOn, 1) : startOn)
  if (answeredOn === undefined) return { from }
  return { from, until: through ? addDays(answeredOn, 1) : answeredOn }
}

function joinOverlapping(joined: Pause[], pause: Pause): Pause[] {
  const last = joined.at(-1)
  if (last === undefined || (last.until !== undefined && isAfter(pause.from, last.until))) return [...joined, pause]
  if (last.until === undefined) return joined
  const until = pause.until === undefined ? undefined : latest(last.until, pause.until)
  return [...joined.slice(0, -1), until === undefined ? { from: last.from } : { from: last.from, until }]
}
