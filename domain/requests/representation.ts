import type { Representative } from '../policies/representatives'
import { eventsOf, type RequestEvent } from './events'

/** Who writes for the person, as recorded when their authority was asked for; null where nobody has said. */
export function representativeOf(history: readonly RequestEvent[]): Representative | null {
  return eventsOf(history, 'authorityRequested').at(-1)?.data.writtenBy ?? null
}
