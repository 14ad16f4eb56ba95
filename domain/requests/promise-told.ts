import { isAfter } from '../calendar/days'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import { factsOf } from './history'
import { type ControllerRule, deadlineOf } from './request'

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
  const toldByExtension = history.some(({ type }) => type === 'extended')
  return deadlineOf(then, rule).binds === 'promise' || toldByExtension
}

function isToldLater({ from, to }: EventOf<'redated'>['data']): boolean {
  return from !== null && to !== null && isAfter(to, from)
}
