import { type Day, isAfter } from '../calendar/days'
import type { Right } from '../rights'
import { departureOf } from './departures'
import { eventsOf, type RequestEvent } from './events'

/** The person was told from when the data is used again; `leftOn` is null while that letter has not left. */
export type Announced = { liftsOn: Day; leftOn: Day | null }
export type Restriction = { sinceOn: Day; announced: Announced | null }

/** What of the data is restricted now, by the right that is or was weighed. It outlasts the answer until it is lifted. */
export function standingRestrictions(history: readonly RequestEvent[]): Map<Right, Restriction> {
  const standing = new Map<Right, Restriction>()
  for (const event of history)
    for (const right of event.rights ?? []) {
      const restriction = standing.get(right)
      if (event.type === 'restricted') standing.set(right, { sinceOn: event.on, announced: null })
      if (event.type === 'restrictionLifted') standing.delete(right)
      if (event.type === 'liftingAnnounced' && restriction) {
        const announced = { liftsOn: event.data.liftsOn, leftOn: departureOf(history, event.sequence) }
        standing.set(right, { ...restriction, announced })
      }
    }
  return standing
}

/** Those of the rights while whose weighing the data is set aside now, so that whoever has it neither uses nor deletes it. */
export function setAsideFor(history: readonly RequestEvent[], rights: readonly Right[]): Right[] {
  const standing = standingRestrictions(history)
  return rights.filter((right) => standing.has(right))
}

/** Whether the letter has left, or still can before the day it names: one that cannot tells nobody in time (GDPR Art. 18(3)). */
export function isTold(announced: Announced | null | undefined, today: Day): boolean {
  return !!announced && (announced.leftOn !== null || isAfter(announced.liftsOn, today))
}

/** The announcements that have not left and whose day has come: another one takes their place. */
export function overtakenAnnouncements(history: readonly RequestEvent[], today: Day): number[] {
  return eventsOf(history, 'liftingAnnounced')
    .filter(({ sequence, data }) => departureOf(history, sequence) === null && !isAfter(data.liftsOn, today))
    .map(({ sequence }) => sequence)
}

/** The rights for which somebody has said whether the data is restricted, since the request was last reopened. */
export function restrictionSaidFor(history: readonly RequestEvent[]): Set<Right> {
  const since = history.slice(history.findLastIndex(({ type }) => type === 'reopened') + 1)
  const said = since.filter(({ type }) => type === 'restricted' || type === 'notRestricted')
  return new Set([...said.flatMap(({ rights }) => rights ?? []), ...standingRestrictions(history).keys()])
}
