import type { AdoptedCalendar } from '@/db/queries/adopted-calendar'
import type { Controller } from '@/db/queries/case-file'
import { addDays, type Day, isBefore } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

/** Half a year: an extended answer must still fall on days whose holidays are known. */
const holidaysAhead = 183

/** What this organisation has not given although pages, letters or days need it, in sentences. */
export function missingFacts(controller: Controller, calendar: AdoptedCalendar | undefined, today: Day): string[] {
  const { email, telephone, postalAddress, privacyPolicyUrl } = controller
  const { officerName, officerEmail, authorityName, authorityUrl, notificationAddresses } = controller
  const isMissing = {
    reach: !email && !telephone && !postalAddress,
    privacyPolicyUrl: !privacyPolicyUrl,
    officer: !officerName && !officerEmail,
    authority: !authorityName && !authorityUrl,
    notices: notificationAddresses.length < 2,
  }
  const keys = (['reach', 'privacyPolicyUrl', 'officer', 'authority', 'notices'] as const).filter(
    (key) => isMissing[key],
  )
  return [...keys.map((key) => t(`desk.settings.missing.${key}`)), ...missingHolidays(calendar, today)]
}

function missingHolidays(calendar: AdoptedCalendar | undefined, today: Day): string[] {
  const lastOn = calendar?.lastOn
  if (!lastOn) return [t('desk.settings.missing.calendar')]
  if (!isBefore(lastOn, addDays(today, holidaysAhead))) return []
  return [t('desk.settings.missing.holidays', { day: formatDay(lastOn, deskLanguage) })]
}
