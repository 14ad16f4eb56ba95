import type { EventType } from './events'
import type { TimelineParams } from './timeline-params'

/** The sentences of the timeline, in `messages/en/common.json` under `timeline`. */
export type TimelineKey =
  | Exclude<EventType, 'corrected'>
  | 'unassigned'
  | 'assignedInTeam'
  | 'assignedToTeam'
  | 'answeredByRule'
  | 'answeredElsewhere'
  | 'correctedReceivedOn'
  | 'correctedRights'
  | 'correctedRegimes'
  | 'correctedResidence'
  | 'correctedAskedFor'
  | 'correctedLanguage'
  | 'correctedLetterOn'
  | 'correctedDesignatedAddress'
  | 'redatedBehind'

export type TimelineEntry = { key: TimelineKey; params: TimelineParams }

/** A sentence and what stands in it. */
export function say(key: TimelineKey, params: TimelineParams = {}): TimelineEntry {
  return { key, params }
}
