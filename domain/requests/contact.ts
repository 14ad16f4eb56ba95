import { addHours, compareInstants } from '../calendar/days'
import type { ContactWay } from './contact-ways'
import { eventsOf, type RequestEvent } from './events'

/** Our number, no law's: as long as somebody may take to read the letter that tells the old address of a change. */
const coolingHours = 24

/** Whether this fact changed that way to reach the person. Histories from before do not say which, so it may have. */
export function changes(event: RequestEvent, way: ContactWay): boolean {
  return event.type === 'contactChanged' && (event.data.ways?.includes(way) ?? true)
}

/** Whether somebody who reads an address says by this that it is not, or no longer, the person's. */
export function isDenial(event: RequestEvent): boolean {
  return event.type === 'addressDenied' || (event.type === 'contactChangeDenied' && event.data.stops)
}

/** The fact that the person gave a new e-mail address which nobody has confirmed, denied or replaced yet. */
export function awaitedAddress(history: readonly RequestEvent[]): RequestEvent | undefined {
  const last = history.findLast(
    (event) => event.type === 'newAddressGiven' || event.type === 'contactChangeDenied' || changes(event, 'email'),
  )
  return last?.type === 'newAddressGiven' ? last : undefined
}

/** Whether the person reads what is mailed: there is an address, and nobody has said that it is not theirs. */
export function isMailed({ email }: { email: string | null }, { addressDenied }: { addressDenied: boolean }): boolean {
  return email !== null && email !== '' && !addressDenied
}

/**
 * Of how the person was reached at first and after each change, without the e-mail addresses of which somebody has said that
 * they are not theirs; what staff have put right since stands.
 */
export function withoutDenied<Contact extends { email: string | null }>(
  given: readonly Contact[],
  history: readonly RequestEvent[],
): Contact[] {
  let standing = given.slice(0, 1)
  let inUse = standing.at(-1)?.email
  for (const event of history) {
    if (isDenial(event)) standing = standing.map((each) => (each.email === inUse ? { ...each, email: null } : each))
    const next = event.type === 'contactChanged' ? given[standing.length] : undefined
    if (!next) continue
    standing = [...standing, changes(event, 'email') ? next : { ...next, email: standing.at(-1)?.email ?? null }]
    inUse = next.email
  }
  return standing
}

/** For how many more hours no answer goes there, because it was changed so short a time ago; 0 where it may. */
export function coolingHoursLeft(history: readonly RequestEvent[], way: ContactWay, now: string): number {
  const changed = eventsOf(history, 'contactChanged').findLast((event) => changes(event, way))
  if (!changed) return 0
  const until = addHours(changed.at, coolingHours)
  const hours = Array.from({ length: coolingHours }, (_, count) => count)
  return hours.find((count) => compareInstants(addHours(now, count), until) >= 0) ?? coolingHours
}
