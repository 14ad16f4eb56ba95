import { type Day, isBefore, latest, parseDay, yearOf } from '@/domain/calendar/days'
import { publicHolidays } from '@/domain/calendar/public-holidays'
import { isWeekend } from '@/domain/calendar/working-days'
import type { DeadlineInput } from '@/domain/deadlines/deadline'
import { holidayPlaceFor } from '@/domain/regimes/holiday-place'
import type { WorkedCase } from './worked-case'
import { dayText } from './words'

/** The public holidays between receipt and the last day of a case, by name, where the law looks at holidays at all. */
export function holidaysNamed(written: WorkedCase, { regime, receivedOn }: DeadlineInput): string {
  if (!looksAtHolidays(regime)) return ''
  const last = latest(receivedOn, ...Object.values(written.expect).flatMap((value) => daysIn(value)))
  const within = (day: Day) => !isBefore(day, receivedOn) && !isBefore(last, day) && !isWeekend(day)
  const place = written.holidays_country && holidayPlaceFor(regime, written.holidays_country)
  const public_ = place ? publicHolidays(place, [yearOf(receivedOn), yearOf(last)]) : []
  const extra = (written.extra_holidays ?? [])
    .flatMap(daysIn)
    .map((day) => ({ day, name: 'day off of the organisation' }))
  const named = [...public_, ...extra]
    .filter(({ day }) => within(day))
    .map(({ day, name }) => `${dayText(day)} (${name})`)
  return named.length > 0 ? ` Holidays on weekdays in this time: ${named.join(', ')}.` : ''
}

function looksAtHolidays({ endsOnWorkingDay, timeLimit, acknowledgement }: DeadlineInput['regime']): boolean {
  const periods = [timeLimit.value, acknowledgement?.value]
  return endsOnWorkingDay.value || periods.some((period) => period && 'workingDays' in period)
}

function daysIn(value: unknown): Day[] {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day ? [day] : []
}
