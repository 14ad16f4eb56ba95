import type { Day } from '../calendar/days'
import type { EventOf } from './events'
import { rightsOf } from './received'
import { say, type TimelineEntry } from './timeline-entry'

/** Which sentence says what was corrected, from what and to what. */
export function correction(data: EventOf<'corrected'>['data']): TimelineEntry {
  if (data.field === 'receivedOn') return say('correctedReceivedOn', { days: { from: data.from, to: data.to } })
  if (data.field === 'rights')
    return say('correctedRights', { rights: { fromRights: rightsOf(data.from), toRights: rightsOf(data.to) } })
  if (data.field === 'residence') return say('correctedResidence', { places: { from: data.from, to: data.to } })
  if (data.field === 'askedFor') return say('correctedAskedFor', { codes: { from: data.from, to: data.to } })
  if (data.field === 'language') return say('correctedLanguage', { languages: { from: data.from, to: data.to } })
  if (data.field === 'letterOn') return letterDayCorrection(data)
  if (data.field === 'designatedAddress')
    return say('correctedDesignatedAddress', { codes: { to: data.to === null ? 'unknown' : data.to ? 'yes' : 'no' } })
  return say('correctedRegimes', { rights: { right: [data.right] }, laws: { fromLaws: data.from, toLaws: data.to } })
}

function letterDayCorrection({ from, to }: { from: Day | null; to: Day | null }): TimelineEntry {
  const change = to === null ? 'removed' : from === null ? 'recorded' : 'changed'
  return say('correctedLetterOn', { codes: { change }, days: { ...(from && { from }), ...(to && { to }) } })
}
