import { type Day, isAfter } from '../calendar/days'
import { firstOf } from './corrections'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import { factsOf } from './history'
import { type ControllerRule, deadlineOf } from './request'
import { standingExtensions } from './standing-extensions'

/**
 * Whether the person was given the promise that binds now. The first letter tells the day, and once more when the
 * address is confirmed; a day of receipt corrected after that makes a promise of which nobody has heard, and so does a
 * re-dating to an earlier day: of a later one the person is told.
 */
export function isPromiseTold(history: readonly RequestEvent[], rule: ControllerRule): boolean {
  const toldAt = history.findLastIndex(({ type }) => type === 'received' || type === 'emailConfirmed')
  const then = history.slice(0, toldAt + 1)
  if (factsOf(then).receivedOn !== factsOf(history).receivedOn) return false
  const moved = eventsOf(history.slice(toldAt + 1), 'redated').findLast(({ data }) => data.from !== data.to)
  if (moved) return isToldLater(moved.data)
  const toldByExtension = standingExtensions(history).length > 0
  return toldByExtension || (!isImported(history) && deadlineOf(then, rule).binds === 'promise')
}

/** Nobody was written to about a request that came with a sheet, and so nobody was told a day by that. */
function isImported(history: readonly RequestEvent[]): boolean {
  return firstOf(history).data.importId !== undefined
}

function isToldLater({ from, to }: EventOf<'redated'>['data']): boolean {
  return from !== null && to !== null && isAfter(to, from)
}

/**
 * Whether the person was told this day: by the first letter, by an extension, or as the later day of an earlier re-dating,
 * before which every day was another rule's.
 */
export function isDayTold(history: readonly RequestEvent[], rule: ControllerRule, day: Day): boolean {
  const redatedAt = history.findLastIndex(({ type }) => type === 'redated')
  const redated = eventsOf(history, 'redated').at(-1)
  if (redated?.data.to === day && isToldLater(redated.data)) return true
  return history.some(
    ({ type }, index) =>
      index > redatedAt &&
      ((type === 'received' && !isImported(history)) || type === 'emailConfirmed' || type === 'extended') &&
      deadlineOf(history.slice(0, index + 1), rule).dueOn === day,
  )
}
