import ical from 'ical-generator'
import { type Day, addDays, compareDays } from '@/domain/calendar/days'
import type { Translator } from '@/messages/translator'
import type { StaffLetterOf } from './catalogue'

type Arrived = StaffLetterOf<'request-arrived'>
const kept = ['askIdentityByOn', 'ackDueOn', 'extensionNoticeDueOn', 'refusalNoticeDueOn', 'dueOn'] as const

/** The days of a new request, the earliest first. */
export function daysToKeep(props: Arrived['props']): { what: (typeof kept)[number]; on: Day }[] {
  return kept
    .flatMap((what) => {
      const on = props[what]
      return on === null ? [] : [{ what, on }]
    })
    .sort((one, other) => compareDays(one.on, other.on))
}

/**
 * An iCalendar file (RFC 5545) with every day of a new request as an all-day event: they outlive the death of the
 * server, the job and the handler. No personal data; the UIDs are the same whenever it is made again.
 */
export function arrivalCalendar({ props, origin }: Arrived, say: Translator): string {
  const { host } = new URL(origin)
  const calendar = ical({ name: props.reference, prodId: { company: 'Rightsdesk', product: 'Rightsdesk' } })
  for (const { what, on } of daysToKeep(props)) {
    calendar.createEvent({
      id: `${props.reference}-${what}@${host}`,
      stamp: `${props.receivedOn}T00:00:00Z`,
      start: on,
      end: addDays(on, 1),
      allDay: true,
      summary: `${props.reference}: ${say(`letters.request-arrived.${what}`)}`,
      url: `${origin}/desk/requests/${props.reference}`,
    })
  }
  return calendar.toString()
}
