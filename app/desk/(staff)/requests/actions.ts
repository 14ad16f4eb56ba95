'use server'

import { acceptDraft } from '@/casework/accept-draft'
import { acceptRequest } from '@/casework/accept-request'
import { answerRoutineObjection } from '@/casework/answer-routine-objection'
import { acknowledgeRequest } from '@/casework/acknowledge-request'
import { announceLifting } from '@/casework/announce-lifting'
import { answerUnconfirmed } from '@/casework/answer-unconfirmed'
import { approveAnswer } from '@/casework/approve-answer'
import { askAuthority } from '@/casework/ask-authority'
import { askClarification } from '@/casework/ask-clarification'
import { askFee } from '@/casework/ask-fee'
import { askIdentity } from '@/casework/ask-identity'
import { askParent } from '@/casework/ask-parent'
import { askParticulars } from '@/casework/ask-particulars'
import { assignRequest } from '@/casework/assign-request'
import { barMember } from '@/casework/bar-member'
import { changeContact } from '@/casework/change-contact'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { completeRequest } from '@/casework/complete-request'
import { considerChild } from '@/casework/consider-child'
import { correctAskedFor } from '@/casework/correct-asked-for'
import { correctDesignatedAddress } from '@/casework/correct-designated-address'
import { correctLaw } from '@/casework/correct-law'
import { correctLetterDay } from '@/casework/correct-letter-day'
import { correctReceiptDay } from '@/casework/correct-receipt-day'
import { correctResidence } from '@/casework/correct-residence'
import { correctRights } from '@/casework/correct-rights'
import { decideRight } from '@/casework/decide-right'
import { eraseWithoutWaiting } from '@/casework/erase-without-waiting'
import { explainLateness } from '@/casework/explain-lateness'
import { extendTimeLimit } from '@/casework/extend-time-limit'
import { fileMessage } from '@/casework/file-message'
import { forgetRequest } from '@/casework/forget-request'
import { fulfilLetter } from '@/casework/fulfil-letter'
import { holdRequest } from '@/casework/hold-request'
import { logChallenge } from '@/casework/log-challenge'
import { liftHold } from '@/casework/lift-hold'
import { liftRestriction } from '@/casework/lift-restriction'
import { markRightDone } from '@/casework/mark-right-done'
import { markSpam } from '@/casework/mark-spam'
import { passOnRest } from '@/casework/pass-on-rest'
import { nameReaders } from '@/casework/name-readers'
import { receiveClarification } from '@/casework/receive-clarification'
import { recordAnswerElsewhere } from '@/casework/record-answer-elsewhere'
import { recordOrderedDay } from '@/casework/record-ordered-day'
import { recordConsent } from '@/casework/record-consent'
import { recordFee } from '@/casework/record-fee'
import { releaseRequest } from '@/casework/release-request'
import { renewAnswer } from '@/casework/renew-answer'
import { reopenRequest } from '@/casework/reopen-request'
import { restrictProcessing } from '@/casework/restrict-processing'
import { reviewAnswerFile } from '@/casework/review-answer-file'
import { sendAnswer } from '@/casework/send-answer'
import { submitAnswer } from '@/casework/submit-answer'
import { sendMessage } from '@/casework/send-message'
import { tagRequest } from '@/casework/tag-request'
import { tellRecipients } from '@/casework/tell-recipients'
import { unmarkSpam } from '@/casework/unmark-spam'
import { untagRequest } from '@/casework/untag-request'
import { verifyAuthority } from '@/casework/verify-authority'
import { verifyIdentity } from '@/casework/verify-identity'
import { withdrawAnswerFiles } from '@/casework/withdraw-answer-files'
import { withdrawRequest } from '@/casework/withdraw-request'
import { snoozeReminders } from '@/casework/snooze-reminders'
import { writeNote } from '@/casework/write-note'
import { formAction } from '../../../_server/form-action'
import { after } from '../../_request/after'
import { answerForm } from '../../_request/answer-form-action'
import { withTemplates } from '../../_templates/with-templates'

const message = { stage: 'message', field: 'text' } as const
const question = { stage: 'question', field: 'question' } as const
const reasons = { stage: 'refusal', field: 'because' } as const
const answerText = { stage: 'answer', field: 'text' } as const

export const acceptChanged = formAction(acceptDraft, after('draft'))
export const accept = formAction(acceptRequest, after('acceptance'))
export const answerUnknown = formAction(answerUnconfirmed, after('unconfirmed'))
export const acknowledge = formAction(acknowledgeRequest, after('acknowledgement'))
export const answerObjection = formAction(answerRoutineObjection, after('answer'))
export const askScope = withTemplates(formAction(askClarification, after('clarification')), question)
export const askForAuthority = formAction(askAuthority, after('authority'))
export const askForParticulars = formAction(askParticulars, after('particulars'))
export const askForFee = formAction(askFee, after('fee'))
export const askProof = formAction(askIdentity, after('identity-request'))
export const assign = formAction(assignRequest, after('assignment'))
export const bar = formAction(barMember, after('conflict'))
export const nameWhoReads = formAction(nameReaders, after('confidentiality'))
export const changeAddress = formAction(changeContact, after('contact'))
export const close = formAction(closeWithoutAnswer, after('closing'))
export const complete = formAction(completeRequest, after('completed'))
export const correctLaws = formAction(correctLaw, after('correction'))
export const correctWhom = formAction(correctAskedFor, after('correction'))
export const correctDesignated = formAction(correctDesignatedAddress, after('correction'))
export const correctLetter = formAction(correctLetterDay, after('correction'))
export const correctReceipt = formAction(correctReceiptDay, after('correction'))
export const correctPlace = formAction(correctResidence, after('correction'))
export const correctAsked = formAction(correctRights, after('correction'))
export const recordOrder = formAction(recordOrderedDay, after('order'))
export const decide = withTemplates(formAction(decideRight, after('decision')), reasons)
export const explainLate = formAction(explainLateness, after('lateness'))
export const notWait = formAction(eraseWithoutWaiting, after('erasure'))
export const extend = formAction(extendTimeLimit, after('extension'))
export const restrict = formAction(restrictProcessing, after('restriction'))
export const tellLifting = formAction(announceLifting, after('lifting'))
export const hold = formAction(holdRequest, after('legal-hold'))
export const endHold = formAction(liftHold, after('legal-hold-lifting'))
export const lift = formAction(liftRestriction, after('lifted'))
export const judgeAuthority = formAction(verifyAuthority, after('authority-verdict'))
export const askTheParent = formAction(askParent, after('parent'))
export const recordParentsAnswer = formAction(recordConsent, after('consent'))
export const recordChild = formAction(considerChild, after('child'))
export const challenge = formAction(logChallenge, after('challenged'))
export const file = formAction(fileMessage, after('filing'))
export const forget = formAction(forgetRequest, after('forget'))
export const fulfil = formAction(fulfilLetter, after('letter'))
export const carryOut = formAction(markRightDone, after('carried-out'))
export const setAside = formAction(markSpam, after('spam'))
export const receiveAnswer = formAction(receiveClarification, after('clarified'))
export const recordPayment = formAction(recordFee, after('payment'))
export const release = formAction(releaseRequest, after('release'))
export const reopen = formAction(reopenRequest, after('reopening'))
export const answer = withTemplates(answerForm(sendAnswer, after('answer')), answerText)
export const submit = withTemplates(answerForm(submitAnswer, after('approval-asked')), answerText)
export const approve = formAction(approveAnswer, after('approval'))
export const renewAnswerFiles = formAction(renewAnswer, after('renewal'))
export const review = formAction(reviewAnswerFile, ({ reference }) => `/files/${encodeURIComponent(reference)}/answer`)
export const withdrawFiles = formAction(withdrawAnswerFiles, after('file-withdrawal'))
export const write = withTemplates(formAction(sendMessage, after('message')), message)
export const putTag = formAction(tagRequest, after('tag'))
export const takeTag = formAction(untagRequest, after('untag'))
export const takeBack = formAction(unmarkSpam, after('unspam'))
export const verify = formAction(verifyIdentity, after('identity'))
export const withdraw = formAction(withdrawRequest, after('withdrawal'))
export const note = formAction(writeNote, after('note'))
export const snooze = formAction(snoozeReminders, after('snooze'))
export const recordElsewhere = formAction(recordAnswerElsewhere, after('answered-elsewhere'))
export const passOn = formAction(passOnRest, after('passing-on'))
export const toldRecipients = formAction(tellRecipients, after('recipients'))
