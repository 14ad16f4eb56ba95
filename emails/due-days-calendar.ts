import ical from 'ical-generator'
import type { DueDay } from '@/db/queries/due-days'
import { addDays, earliest } from '@/domain/calendar/days'
import { rights } from '@/domain/rights'
import type { Translator } from '@/messages/translator'

/**
 * Due days as an iCalendar feed (RFC 5545): an all-day event for each kind of day of a request, with the rights that share
 * it. No personal data. A UID stays the same while its day moves, and the text while nothing changes.
 */
export function dueDaysCalendar(days: readonly DueDay[], origin: string, t: Translator): string {
  const { host } = new URL(origin)
  const calendar = ical({
    name: t('calendar.name'),
    prodId: { company: 'Rightsdesk', product: 'Rightsdesk' },
    ttl: 3600,
  })
  for (const { reference, kind, on, asked, changedAt } of eventsOf(days)) {
    const named = new Intl.ListFormat('en-GB').format(asked.map((right) => t(`common.rightNames.${right}`)))
    calendar.createEvent({
      id: `${reference}-${kind}-${asked[0] ?? ''}@${host}`,
      stamp: changedAt,
      start: on,
      end: addDays(on, 1),
      allDay: true,
      summary: t('calendar.event', { reference, what: t(`calendar.kinds.${kind}`), rights: named }),
      url: `${origin}/desk/requests/${reference}`,
    })
  }
  return calendar.toString()
}

type Event = Omit<DueDay, 'right'> & { asked: DueDay['right'][] }

/** Of several laws the earliest day counts; rights with the same day of a kind are one event. */
function eventsOf(days: readonly DueDay[]): Event[] {
  const events = new Map<string, Event>()
  for (const { right, ...day } of inOrder(earliestOfLaws(days))) {
    const key = [day.reference, day.kind, day.on].join(' ')
    const event = events.get(key) ?? { ...day, asked: [] }
    event.asked.push(right)
    events.set(key, event)
  }
  return [...events.values()]
}

function earliestOfLaws(days: readonly DueDay[]): DueDay[] {
  const kept = new Map<string, DueDay>()
  for (const day of days) {
    const key = [day.reference, day.kind, day.right].join(' ')
    const on = earliest([kept.get(key)?.on, day.on]) ?? day.on
    kept.set(key, { ...day, on })
  }
  return [...kept.values()]
}

function inOrder(days: readonly DueDay[]): DueDay[] {
  return [...days].sort(
    (one, other) =>
      one.reference.localeCompare(other.reference) || rights.indexOf(one.right) - rights.indexOf(other.right),
  )
}
