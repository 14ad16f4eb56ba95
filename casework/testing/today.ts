import { type Day, dayOf } from '@/domain/calendar/days'

/** The day it is in Berlin, where the organisations of the tests are; for an hour or two it is not the day of UTC. */
export function today(): Day {
  return dayOf(new Date().toISOString(), 'Europe/Berlin')
}
