import { acceptDraft } from '../accept-draft'
import { acceptRequest } from '../accept-request'
import { acknowledgeRequest } from '../acknowledge-request'
import { answerRoutineObjection } from '../answer-routine-objection'
import { answerUnconfirmed } from '../answer-unconfirmed'
import { askClarification } from '../ask-clarification'
import { assignRequest } from '../assign-request'
import { changeContact } from '../change-contact'
import { closeWithoutAnswer } from '../close-without-answer'
import { correctLaw } from '../correct-law'
import { correctAskedFor } from '../correct-asked-for'
import { correctDesignatedAddress } from '../correct-designated-address'
import { correctLetterDay } from '../correct-letter-day'
import { correctReceiptDay } from '../correct-receipt-day'
import { correctResidence } from '../correct-residence'
import { correctRights } from '../correct-rights'
import { decideRight } from '../decide-right'
import { explainLateness } from '../explain-lateness'
import { extendTimeLimit } from '../extend-time-limit'
import { fulfilLetter } from '../fulfil-letter'
import { markRightDone } from '../mark-right-done'
import { receiveClarification } from '../receive-clarification'
import { recordOrderedDay } from '../record-ordered-day'
import { releaseRequest } from '../release-request'
import { sendAnswer } from '../send-answer'
import { sendMessage } from '../send-message'
import { verifyIdentity } from '../verify-identity'
import { withdrawRequest } from '../withdraw-request'
import { leaves, theLetter } from './a-request'
import { accessVerbs } from './access-verbs'
import { askingVerbs } from './asking-verbs'
import { answerVerbs } from './answer-verbs'
import { fileVerbs } from './file-verbs'
import { restrictionVerbs } from './restriction-verbs'
import { retentionVerbs } from './retention-verbs'
import { markVerbs } from './mark-verbs'
import type { StaffVerb, Step } from './staff-verb'
import { writingVerbs } from './writing-verbs'

const because = 'The letter says so.'

const noDoubt: Step = (context, reference) =>
  verifyIdentity(context, { reference }, { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' })
const question: Step = (context, reference) => askClarification(context, { reference }, aQuestion)
const granted: Step = (context, reference) =>
  decideRight(context, { reference }, { right: 'access', decision: 'granted' })
const grantedErasure: Step = (context, reference) =>
  decideRight(context, { reference }, { right: 'erasure', decision: 'granted' })
const under =
  (regimes: string): Step =>
  (context, reference) =>
    correctLaw(context, { reference }, { right: 'access', regimes, because })

const aQuestion = { question: 'Which of your three accounts?', rights: 'access', largeAmount: 'on' }

export const staffVerbs: Record<string, StaffVerb> = {
  ...askingVerbs,
  ...answerVerbs,
  ...fileVerbs,
  ...restrictionVerbs,
  ...retentionVerbs,
  ...markVerbs,
  ...writingVerbs,
  assignRequest: {
    act: assignRequest,
    input: ({ actor }) => ({ assigneeId: actor.kind === 'staff' ? actor.userId : '' }),
    event: 'assigned',
  },
  ...accessVerbs,
  answerUnconfirmed: {
    act: answerUnconfirmed,
    input: () => ({ because }),
    event: 'answered',
    request: { confirmed: false, receivedOn: '2026-02-10' },
    before: [async (context, reference) => leaves(context, reference, 'confirm-your-request', '2026-02-10')],
  },
  acceptRequest: { act: acceptRequest, input: () => ({ because }), event: 'accepted', request: { confirmed: false } },
  acknowledgeRequest: {
    act: acknowledgeRequest,
    input: () => ({}),
    event: 'acknowledged',
    request: { confirmed: false },
  },
  askClarification: { act: askClarification, input: () => aQuestion, event: 'clarificationRequested' },
  receiveClarification: {
    act: receiveClarification,
    input: () => ({ on: '2026-03-06', channel: 'telephone', text: 'The one of 2019.' }),
    event: 'clarificationReceived',
    before: [question],
  },
  extendTimeLimit: {
    act: extendTimeLimit,
    input: () => ({ grounds: 'complexity', because: 'Your file is spread over eleven archives.', refusal: 'no' }),
    event: 'extended',
  },
  explainLateness: {
    act: explainLateness,
    input: () => ({ reason: 'systems', because: 'The archive was down for a week.' }),
    event: 'latenessExplained',
    request: { receivedOn: '2026-02-02' },
  },
  decideRight: {
    act: decideRight,
    input: () => ({ right: 'access', decision: 'granted', ground: '', because: '', doneOn: '' }),
    event: 'rightDecided',
    before: [noDoubt],
  },
  markRightDone: {
    act: markRightDone,
    input: () => ({ right: 'erasure', on: '2026-03-06', text: '' }),
    event: 'rightDone',
    request: { rights: ['erasure'] },
    before: [noDoubt, grantedErasure],
  },
  sendAnswer: {
    act: sendAnswer,
    input: () => ({ text: 'Here is your copy.', delivery: 'portal', withoutFile: 'in-the-text' }),
    event: 'answered',
    before: [noDoubt, granted],
  },
  fulfilLetter: {
    act: fulfilLetter,
    input: async (context, reference) => ({
      letterId: (await theLetter(context, reference, 'message')).id,
      how: 'posted',
      on: '2026-03-06',
    }),
    event: 'letterLeft',
    before: [async (context, reference) => sendMessage(context, { reference }, { text: 'We are searching.' })],
  },
  closeWithoutAnswer: {
    act: closeWithoutAnswer,
    input: () => ({ reason: 'duplicate', because }),
    event: 'closedWithoutAnswer',
  },
  correctReceiptDay: {
    act: correctReceiptDay,
    input: () => ({ receivedOn: '2026-03-02', because }),
    event: 'corrected',
  },
  correctRights: { act: correctRights, input: () => ({ rights: ['access', 'erasure'], because }), event: 'corrected' },
  correctResidence: { act: correctResidence, input: () => ({ residence: 'US-TX', because }), event: 'corrected' },
  correctLetterDay: {
    act: correctLetterDay,
    input: () => ({ letterOn: '2026-02-24', because }),
    event: 'corrected',
    before: [under('ca-pipeda')],
  },
  correctDesignatedAddress: {
    act: correctDesignatedAddress,
    input: () => ({ designated: 'no', because }),
    event: 'corrected',
    before: [under('us-ca-shine-the-light')],
  },
  correctAskedFor: { act: correctAskedFor, input: () => ({ askedFor: 'child', because }), event: 'corrected' },
  correctLaw: { act: correctLaw, input: () => ({ right: 'access', regimes: 'uk-gdpr', because }), event: 'corrected' },
  recordOrderedDay: {
    act: recordOrderedDay,
    input: () => ({
      by: 'authority',
      orderedBy: 'Berlin Commissioner',
      fileReference: '521.1234',
      documentOn: '2026-03-05',
      day: '2026-03-20',
      rights: ['access'],
    }),
    event: 'dayOrdered',
  },
  changeContact: {
    act: changeContact,
    input: () => ({ email: '', telephone: '+49 30 1234567', postalAddress: '', because }),
    event: 'contactChanged',
  },
  withdrawRequest: { act: withdrawRequest, input: () => ({ because }), event: 'withdrawn' },
  releaseRequest: {
    act: releaseRequest,
    input: () => ({}),
    event: 'released',
    request: { confirmed: false, heldBecause: 'filled-trap' },
  },
  acceptDraft: {
    act: acceptDraft,
    input: () => ({ rights: ['erasure'] }),
    event: 'corrected',
    request: { confirmed: false, heldBecause: 'mailed-in' },
  },
  answerRoutineObjection: {
    act: answerRoutineObjection,
    input: () => ({ on: '2026-03-06', text: 'We have stopped.' }),
    event: 'answered',
    request: { rights: ['marketing-objection'] },
  },
}
