import { render, toPlainText } from 'react-email'
import type { Accent } from '@/domain/forms/accent'
import type { LetterKind, RequesterLetter, StaffLetter } from '@/domain/requests/letters'
import { type Translator, translator } from '@/messages/translator'
import { arrivalCalendar } from './calendar-file'
import type { Letter, RequesterLetterOf, StaffLetterOf } from './catalogue'
import { isAboutAccount } from './catalogue-of-accounts'
import { headerText } from './header-text'
import { LetterLayout } from './parts/letter-layout'
import { RequesterFooter } from './parts/requester-footer'
import { SmallPrint } from './parts/text'
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
import { signInChanged } from './templates/sign-in-changed'
import { unconfirmedAnswer } from './templates/unconfirmed-answer'
import { weeklySummary } from './templates/weekly-summary'

/** A letter as it goes out: one line of subject, HTML, text that stands on its own, and a calendar file or none. */
export type RenderedLetter = { subject: string; html: string; text: string; calendar: string | null }

export type LetterOf<Kind extends LetterKind> = Kind extends RequesterLetter
  ? RequesterLetterOf<Kind>
  : Kind extends StaffLetter
    ? StaffLetterOf<Kind>
    : never

const templates: { [Kind in LetterKind]: Template<LetterOf<Kind>> } = {
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
  'reply-arrived': replyArrived,
  'assigned-to-you': assignedToYou,
  'letter-not-delivered': letterNotDelivered,
  'search-task': searchTask,
  'search-task-late': searchTaskLate,
  'own-address-new': ownAddressNew,
  'own-address-old': ownAddressOld,
  'sign-in-changed': signInChanged,
}

/** Renders a letter in its language and in these colours; everything it says comes from its props and from messages/. */
export async function renderLetter(letter: Letter, accent?: Accent): Promise<RenderedLetter> {
  const say = translator(letter.language)
  const { subject, title, Body } = templates[letter.kind] as Template<Letter>
  const subjectLine = headerText(subject(letter, say))
  const html = await render(
    <LetterLayout
      language={letter.language}
      accent={accent}
      subject={subjectLine}
      from={'controller' in letter ? letter.controller.name : 'Rightsdesk'}
      title={title(letter, say)}
      footer={footerOf(letter, say)}
    >
      <Body letter={letter} say={say} />
    </LetterLayout>,
  )
  const calendar = letter.kind === 'request-arrived' ? arrivalCalendar(letter, say) : null
  return { subject: subjectLine, html, text: toPlainText(html), calendar }
}

function footerOf(letter: Letter, say: Translator) {
  if (!('controller' in letter))
    return <SmallPrint>{say(`letters.parts.${isAboutAccount(letter.kind) ? 'account' : 'staff'}Footer`)}</SmallPrint>
  return <RequesterFooter controller={letter.controller} reference={letter.request.reference} say={say} />
}
