import { remindableRequests } from '@/db/queries/doctor-reminders'
import { databaseNow } from '@/db/queries/now'
import { addDays, dayOf, isAfter } from '@/domain/calendar/days'
import { reachedSteps } from '@/domain/policies/reminders'
import type { House } from '@/house'
import type { Finding } from './finding'

const daysAhead = 400

/** Requests that nobody will be reminded of: no step of any ladder lies ahead, or there is nobody to remind. */
export async function* examineReminders({ db }: Pick<House, 'db'>): AsyncGenerator<Finding> {
  const now = await databaseNow(db)
  for (const { reference, recipients, timeZone, enteredAt, ...request } of await remindableRequests(db)) {
    const today = dayOf(now, timeZone)
    const ladders = reachedSteps({ ...request, enteredOn: dayOf(enteredAt, timeZone) }, addDays(today, daysAhead))
    const isAhead = ladders.some(({ steps }) => steps.some(({ on }) => isAfter(on, today)))
    // What is marked as spam is brought up once, a week before its day.
    if (!isAhead && !request.spamMarkedOn)
      yield { check: 'reminders', reference, says: 'is not closed and has no reminder ahead' }
    if (recipients === 0) yield { check: 'reminders', reference, says: 'is not closed and there is nobody to remind' }
  }
}
