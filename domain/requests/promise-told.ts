import type { RequestEvent } from './events'
import { factsOf } from './history'
import { type ControllerRule, deadlineOf } from './request'

/**
 * Whether the person was given the promise that binds now. The first letter tells the day, and once more when the
 * address is confirmed; a day of receipt corrected after that makes a promise of which nobody has heard.
 */
export function isPromiseTold(history: readonly RequestEvent[], rule: ControllerRule): boolean {
  const toldAt = history.findLastIndex(({ type }) => type === 'received' || type === 'emailConfirmed')
  const then = history.slice(0, toldAt + 1)
  if (factsOf(then).receivedOn !== factsOf(history).receivedOn) return false
  const toldByExtension = history.some(({ type }) => type === 'extended')
  return deadlineOf(then, rule).binds === 'promise' || toldByExtension
}
