import type { Day } from '../calendar/days'
import type { AskedFor } from '../forms/asked-for'
import type { Language } from '../languages'
import type { Place } from '../regimes/territories'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import type { RequestedRight } from './received'

/** The day of receipt, as last corrected. */
export function receiptOf(history: readonly RequestEvent[]): Day {
  const corrected = eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'receivedOn' ? [data.to] : []))
  return corrected.at(-1) ?? firstOf(history).on
}

/** The rights and laws asked for, as corrected since. */
export function correctedRights(history: readonly RequestEvent[], received: RequestedRight[]): RequestedRight[] {
  return history.reduce((rights, { type, data }) => {
    if (type === 'redated') return data.rights ?? rights
    if (type !== 'corrected') return rights
    if (data.field === 'rights') return data.to
    if (data.field === 'residence') return data.rights
    if (data.field === 'regimes')
      return rights.map((each) => (each.right === data.right ? { ...each, regimes: data.to } : each))
    return rights
  }, received)
}

/** Where the person lives, as recorded last, else as they said themselves; null where nobody knows. */
export function residenceOf(history: readonly RequestEvent[]): Place | null {
  const recorded = eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'residence' ? [data.to] : []))
  return recorded.length > 0 ? (recorded.at(-1) ?? null) : (firstOf(history).data.residence ?? null)
}

/** Whose data it is about, as corrected since. */
export function askedForOf(history: readonly RequestEvent[]): AskedFor {
  const corrected = eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'askedFor' ? [data.to] : []))
  return corrected.at(-1) ?? firstOf(history).data.askedFor ?? 'self'
}

/** The language of the letters to the person and of their page, as corrected since. */
export function languageOf(history: readonly RequestEvent[]): Language {
  const corrected = eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'language' ? [data.to] : []))
  return corrected.at(-1) ?? firstOf(history).data.language
}

/** The date on the letter, as recorded last; null where it bears none or nobody knows it. */
export function letterDayOf(history: readonly RequestEvent[]): Day | null {
  const recorded = eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'letterOn' ? [data.to] : []))
  return recorded.at(-1) ?? null
}

/** Whether it came to the address designated for such requests, as recorded last; null where nobody knows. */
export function designatedAddressOf(history: readonly RequestEvent[]): boolean | null {
  const recorded = eventsOf(history, 'corrected').flatMap(({ data }) =>
    data.field === 'designatedAddress' ? [data.to] : [],
  )
  return recorded.at(-1) ?? null
}

/** The receipt, with which every history begins. */
export function firstOf([received]: readonly RequestEvent[]): EventOf<'received'> {
  if (received?.type !== 'received') throw new Error('A history begins with the receipt of the request')
  return received
}
