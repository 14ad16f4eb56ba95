import { ageOf, consentOf } from '@/domain/requests/consent'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

/** What came of asking a parent; nothing where the form names no way to ask one and nobody has. */
export function consentText({ history }: Pick<DeskRequest, 'history'>): string | undefined {
  const consent = consentOf(history)
  if (consent.standing === 'not-asked')
    return ageOf(history)?.parent === undefined ? undefined : t('desk.request.consents.not-asked')
  return t(`desk.request.consents.${consent.standing}`, { day: formatDay(consent.on, deskLanguage) })
}
