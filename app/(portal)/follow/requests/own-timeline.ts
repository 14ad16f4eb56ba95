import { compareDays, type Day, dayOf } from '@/domain/calendar/days'
import { departureOf } from '@/domain/requests/departures'
import type { EventOf, EventType, RequestEvent } from '@/domain/requests/events'
import { wasGiven } from '@/domain/requests/given-answers'
import { isOfSomebodyElse } from '@/domain/requests/message-of-the-person'
import type { Language } from '@/domain/languages'
import { gathered, type TellableLine } from '@/components/request/gathered-lines'
import type { TimelineEntry } from '@/components/request/timeline'
import { ownWords } from './own-words'
import { tellers } from './timeline-tellers'
import { formatDay } from '@/messages/format-day'
import { formatMoment, formatTime } from '@/messages/format-moment'
import type { Translator } from '@/messages/translator'

export type TimelineWords = {
  t: Translator
  language: Language
  organisation: string
  /** In which times of day are told. */
  timeZone: string
  /** The words of events by entry. */
  sealed: ReadonlyMap<string, unknown>
}

type Titled = { [Type in EventType]: (typeof tellers)[Type] extends 'us' | 'you' | 'letter' ? Type : never }[EventType]

/** What happened, newest first, as the person may read it: no note, no mark, no name of staff. */
export function ownTimeline(history: readonly RequestEvent[], words: TimelineWords): TimelineEntry[] {
  const lines = history
    .flatMap((event) => lineOf(event, history, words) ?? [])
    .reverse()
    .sort((one, other) => compareDays(other.on, one.on))
  return gathered(lines)
}

function lineOf(event: RequestEvent, history: readonly RequestEvent[], words: TimelineWords): TellableLine | undefined {
  const { t, organisation } = words
  const teller = tellers[event.type]
  const on: Day | null = teller === 'letter' ? departureOf(history, event.sequence) : event.on
  const title = teller === 'change' ? changeTitle(event, words) : titleOf(event.type, t)
  if (on === null || title === undefined || isUnheardOf(event, history)) return undefined
  const isOwn = teller === 'you' || event.actor.kind === 'requester'
  const by =
    event.actor.kind === 'requester'
      ? byYouAt(event, words)
      : t(isOwn ? 'follow.timeline.byYou' : 'follow.timeline.byUs', { organisation })
  const who = event.actor.kind
  return { key: event.sequence, on, title, by, who, words: isToldInWords(event) ? ownWords(event, words) : [] }
}

/**
 * That a file was withdrawn from an answer that the person has not been given is nothing to them, and what somebody else
 * wrote or sent to us is not theirs to read.
 */
function isUnheardOf(event: RequestEvent, history: readonly RequestEvent[]): boolean {
  if (isOfSomebodyElse(event)) return true
  return event.type === 'answerFileWithdrawn' && !wasGiven(history, event.data.fileId)
}

/** What the person did here has a time of day; the day beside it is the organisation's, which may be another one. */
function byYouAt({ at, on }: RequestEvent, { t, language, timeZone }: TimelineWords): string {
  const write = dayOf(at, timeZone) === on ? formatTime : formatMoment
  return t('follow.timeline.byYouAt', { time: write(new Date(at), language, timeZone) })
}

function titleOf(type: EventType, t: Translator): string | undefined {
  return isTitled(type) ? t(`follow.timeline.${type}`) : undefined
}

function isTitled(type: EventType): type is Titled {
  return tellers[type] !== 'nobody' && tellers[type] !== 'change'
}

/** What was taken back, and a day that was corrected, ordered or calculated anew: people may ask why another stands there. */
function changeTitle(event: RequestEvent, { t, language }: TimelineWords): string | undefined {
  if (event.type === 'rightDecided') return takenBackTitle(event, t)
  if (event.type === 'dayOrdered') return t('follow.timeline.dayOrdered', { day: formatDay(event.data.day, language) })
  if (event.type === 'redated' && event.data.to && event.data.to !== event.data.from)
    return t('follow.timeline.redated', { to: formatDay(event.data.to, language) })
  if (event.type !== 'corrected') return undefined
  if (event.data.field === 'rights') return t('follow.timeline.rightsCorrected')
  if (event.data.field !== 'receivedOn') return undefined
  const { from, to } = event.data
  return t('follow.timeline.receiptCorrected', { from: formatDay(from, language), to: formatDay(to, language) })
}

/** A decision is told in the answer; only what was taken back is told when it was. */
function takenBackTitle({ data, actor }: EventOf<'rightDecided'>, t: Translator): string | undefined {
  if (data.decision !== 'withdrawn') return undefined
  const right = t(`common.rights.${data.right}`)
  return t(`follow.timeline.${actor.kind === 'requester' ? 'rightTakenBack' : 'rightNoMore'}`, { right })
}

/** What the person wrote on this page, or we in a letter. What staff noted of a call or a visit is staff's own. */
function isToldInWords(event: RequestEvent): boolean {
  if (event.type === 'messageReceived') return event.data.channel === 'form'
  const isOurs =
    tellers[event.type] === 'letter' || event.type === 'identityInsufficient' || event.type === 'authorityInsufficient'
  return isOurs && event.type !== 'answered'
}
