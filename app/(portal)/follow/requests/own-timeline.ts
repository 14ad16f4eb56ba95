import { compareDays } from '@/domain/calendar/days'
import { departureOf } from '@/domain/requests/departures'
import type { RequestEvent } from '@/domain/requests/events'
import type { TimelineEntry } from '@/components/request/timeline'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

export type TimelineWords = {
  t: Translator
  language: string
  organisation: string
  /** The words of events by entry. */
  sealed: ReadonlyMap<string, unknown>
}

/**
 * What happened, newest first, as the person may read it: no note, no mark, no name of staff, and what we wrote only
 * once it has left.
 */
export function ownTimeline(history: readonly RequestEvent[], words: TimelineWords): TimelineEntry[] {
  return history
    .flatMap((event) => entryOf(event, history, words) ?? [])
    .reverse()
    .sort((one, other) => compareDays(other.on, one.on))
}

function entryOf(
  event: RequestEvent,
  history: readonly RequestEvent[],
  words: TimelineWords,
): TimelineEntry | undefined {
  const { t, organisation } = words
  const by = (who: 'byYou' | 'byUs') => t(`follow.timeline.${who}`, { organisation })
  switch (event.type) {
    case 'identityRequested':
    case 'clarificationRequested':
    case 'extended':
    case 'messageSent':
    case 'answered': {
      const leftOn = departureOf(history, event.sequence)
      return leftOn ? entry(event, { on: leftOn, by: by('byUs'), text: textOf(event, words) }, t) : undefined
    }
    case 'emailConfirmed':
    case 'withdrawn':
    case 'clarificationReceived':
      return entry(event, { on: event.on, by: by('byYou') }, t)
    case 'messageReceived':
      return entry(event, { on: event.on, by: by('byYou'), text: textOf(event, words) }, t)
    case 'received':
    case 'identityVerified':
    case 'identityFailed':
    case 'contactChanged':
    case 'closedWithoutAnswer':
    case 'reopened':
      return entry(event, { on: event.on, by: by('byUs') }, t)
    case 'identityNotDoubted':
      return undefined
    default:
      return changedDay(event, words)
  }
}

type Told =
  | 'identityRequested'
  | 'clarificationRequested'
  | 'extended'
  | 'messageSent'
  | 'answered'
  | 'emailConfirmed'
  | 'withdrawn'
type Noted =
  'clarificationReceived' | 'messageReceived' | 'received' | 'identityVerified' | 'identityFailed' | 'contactChanged'
type Ended = 'closedWithoutAnswer' | 'reopened'

function entry(
  { type, sequence }: { type: Told | Noted | Ended; sequence: number },
  rest: Omit<TimelineEntry, 'title' | 'key'>,
  t: Translator,
): TimelineEntry {
  return { key: sequence, title: t(`follow.timeline.${type}`), ...rest }
}

/** A day that was corrected, ordered or calculated anew; an organisation must be able to say when it changed. */
function changedDay(event: RequestEvent, { t, language, organisation }: TimelineWords): TimelineEntry | undefined {
  const title = changeTitle(event, t, language)
  const by = t('follow.timeline.byUs', { organisation })
  return title === undefined ? undefined : { key: event.sequence, on: event.on, title, by }
}

function changeTitle(event: RequestEvent, t: Translator, language: string): string | undefined {
  if (event.type === 'dayOrdered') return t('follow.timeline.dayOrdered', { day: formatDay(event.data.day, language) })
  if (event.type === 'redated' && event.data.to)
    return t('follow.timeline.redated', { to: formatDay(event.data.to, language) })
  if (event.type !== 'corrected') return undefined
  if (event.data.field === 'rights') return t('follow.timeline.rightsCorrected')
  if (event.data.field !== 'receivedOn') return undefined
  const { from, to } = event.data
  return t('follow.timeline.receiptCorrected', { from: formatDay(from, language), to: formatDay(to, language) })
}

/** What the person wrote on this page, or we wrote to them. What staff noted of a call or a letter is staff's own. */
function textOf(event: RequestEvent, { sealed }: TimelineWords): string | undefined {
  if (event.type === 'messageReceived' && event.data.channel !== 'form') return undefined
  if (event.type === 'answered') return undefined
  const words = sealed.get(event.entryId ?? '') as Partial<Record<'text' | 'question' | 'doubt' | 'because', string>>
  return words?.text ?? words?.question ?? words?.doubt ?? words?.because
}
