import type { Day } from '../calendar/days'
import { changes, isDenial } from './contact'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import type { HoldReason } from './holds'

/**
 * Whoever holds the address said that the request is not theirs, or whoever reads the earlier one that they did not
 * change it, and nobody has put in another one since.
 */
export function isAddressDenied(history: readonly RequestEvent[]): boolean {
  const last = history.findLast((event) => isDenial(event) || changes(event, 'email'))
  return last !== undefined && isDenial(last)
}

/** The day of a mark as spam that stands. */
export function spamMarkOf(history: readonly RequestEvent[]): Day | null {
  const last = history.findLast(({ type }) => type === 'markedSpam' || type === 'unmarkedSpam')
  return last?.type === 'markedSpam' ? last.on : null
}

/** Since when a request is kept for a claim, whatever the rule on keeping says; null where it is not. */
export function legalHoldOf(history: readonly RequestEvent[]): Day | null {
  const last = history.findLast(({ type }) => type === 'legalHoldSet' || type === 'legalHoldLifted')
  return last?.type === 'legalHoldSet' ? last.on : null
}

/** That a request is forgotten, when, by whom and why; nothing while it is not. */
export function forgottenIn(history: readonly RequestEvent[]): EventOf<'forgotten'> | undefined {
  return eventsOf(history, 'forgotten').at(-1)
}

/** Why staff must look at the request before anything is mailed; null once it is released. */
export function holdOf(history: readonly RequestEvent[]): HoldReason | null {
  const isReleased = history.some(({ type }) => type === 'released')
  return isReleased ? null : (eventsOf(history, 'held')[0]?.data.because ?? null)
}

/** The ids of the tags that are on the request now. */
export function tagsIn(history: readonly RequestEvent[]): ReadonlySet<string> {
  const on = new Set<string>()
  for (const event of history) {
    if (event.type === 'tagged') on.add(event.data.tagId)
    if (event.type === 'untagged') on.delete(event.data.tagId)
  }
  return on
}
