import type { LetterKind, RequesterLetter, StaffLetter } from '@/domain/requests/letters'
import type { Letter, RequesterLetterOf, StaffLetterOf } from './catalogue'
import type { Template } from './template'
import { acknowledgement } from './templates/acknowledgement'
import { answerCode } from './templates/answer-code'
import { answerReady } from './templates/answer-ready'
import { answerToCollect } from './templates/answer-to-collect'
import { assignedToYou } from './templates/assigned-to-you'
import { authorityRequest } from './templates/authority-request'
import { clarificationRequest } from './templates/clarification-request'
import { confirmNewAddress } from './templates/confirm-new-address'
import { confirmYourRequest } from './templates/confirm-your-request'
import { contactChanged } from './templates/contact-changed'
import { deadlineReminder } from './templates/deadline-reminder'
import { extension } from './templates/extension'
import { feeRequest } from './templates/fee-request'
import { followCode } from './templates/follow-code'
import { identityCode } from './templates/identity-code'
import { identityRequest } from './templates/identity-request'
import { letterNotDelivered } from './templates/letter-not-delivered'
import { dayChanged } from './templates/day-changed'
import { laterThanPromised } from './templates/later-than-promised'
import { mailTest } from './templates/mail-test'
import { message } from './templates/message'
import { ownAddressNew } from './templates/own-address-new'
import { ownAddressOld } from './templates/own-address-old'
import { parentalConsent } from './templates/parental-consent'
import { particularsRequest } from './templates/particulars-request'
import { replyArrived } from './templates/reply-arrived'
import { erasureDone } from './templates/erasure-done'
import { restrictionLifting } from './templates/restriction-lifting'
import { requestArrived } from './templates/request-arrived'
import { requestReceived } from './templates/request-received'
import { requestWithdrawn } from './templates/request-withdrawn'
import { searchTask } from './templates/search-task'
import { searchTaskLate } from './templates/search-task-late'
import { stillHere } from './templates/still-here'
import { signInChanged } from './templates/sign-in-changed'
import { unconfirmedAnswer } from './templates/unconfirmed-answer'
import { weeklySummary } from './templates/weekly-summary'

/** Every letter but the test of one, which reads as the letter that it tests. */
export type PlainLetter = Exclude<Letter, { kind: 'wording-test' }>

type LetterOf<Kind extends LetterKind> = Kind extends RequesterLetter
  ? RequesterLetterOf<Kind>
  : Kind extends StaffLetter
    ? StaffLetterOf<Kind>
    : never

const templates: { [Kind in PlainLetter['kind']]: Template<LetterOf<Kind>> } = {
  'confirm-your-request': confirmYourRequest,
  'request-received': requestReceived,
  acknowledgement,
  'identity-request': identityRequest,
  'identity-code': identityCode,
  'clarification-request': clarificationRequest,
  'particulars-request': particularsRequest,
  'authority-request': authorityRequest,
  'parental-consent': parentalConsent,
  'fee-request': feeRequest,
  extension,
  message,
  'answer-ready': answerReady,
  'answer-to-collect': answerToCollect,
  'answer-code': answerCode,
  'restriction-lifting': restrictionLifting,
  'erasure-done': erasureDone,
  'unconfirmed-answer': unconfirmedAnswer,
  'later-than-promised': laterThanPromised,
  'day-changed': dayChanged,
  'follow-code': followCode,
  'request-withdrawn': requestWithdrawn,
  'confirm-new-address': confirmNewAddress,
  'contact-changed': contactChanged,
  'request-arrived': requestArrived,
  'deadline-reminder': deadlineReminder,
  'weekly-summary': weeklySummary,
  'still-here': stillHere,
  'reply-arrived': replyArrived,
  'assigned-to-you': assignedToYou,
  'letter-not-delivered': letterNotDelivered,
  'search-task': searchTask,
  'search-task-late': searchTaskLate,
  'own-address-new': ownAddressNew,
  'own-address-old': ownAddressOld,
  'sign-in-changed': signInChanged,
  'mail-test': mailTest,
}

/** How a letter of this kind reads. */
export function templateOf({ kind }: PlainLetter): Template<PlainLetter> {
  return templates[kind] as Template<PlainLetter>
}
