import { type CodeWay, contactOf } from '@/domain/requests/answer-code'
import { changes } from '@/domain/requests/contact'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { DeskRequest } from './read-request'

type Known = Pick<DeskRequest, 'person' | 'history'>

/** Where the request says that the person is told the code; null where it names nothing for that way. */
function destinationOf({ person }: Known, way: CodeWay): string | null {
  return person?.requester[contactOf[way]] || null
}

/** How far it can be relied on: nothing here compared it with what the organisation knew before. */
function standingOf({ history }: Known, way: CodeWay): string {
  const changed = history.findLast((event) => changes(event, contactOf[way]))
  return changed
    ? t(`desk.answerFiles.contactChanged.${way}`, { day: formatDay(changed.on, deskLanguage) })
    : t(`desk.answerFiles.contactAsGiven.${way}`)
}

/** What to know before a way is chosen. */
export function destinationHint(request: Known, way: CodeWay): string {
  const value = destinationOf(request, way)
  if (value === null) return t(`desk.answerFiles.contactNotKnown.${way}`)
  return `${t(`desk.answerFiles.contactKnown.${way}`, { value })} ${standingOf(request, way)}`
}

/** The number at which the code is said, beside the code. */
export function numberToCall(request: Known): { label: string; value: string; note: string | null } {
  const value = destinationOf(request, 'telephone')
  return {
    label: t('desk.pages.answerCode.call'),
    value: value ?? t('desk.pages.answerCode.ownRecords'),
    note: value && standingOf(request, 'telephone'),
  }
}
