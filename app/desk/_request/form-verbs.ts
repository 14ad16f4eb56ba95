import type { Action } from '@/domain/policies/permissions'
import type { EventType, RequestState } from '@/domain/requests/events'
import { nextState } from '@/domain/requests/lifecycle'

/** What each form needs leave for, and the event that the life of the request must have room for. */
export const formVerbs = {
  acceptance: { action: 'accept', event: 'accepted' },
  acknowledgement: { action: 'acknowledge', event: 'acknowledged' },
  assignment: { action: 'assign', event: 'assigned' },
  identity: { action: 'verify', event: 'identityVerified' },
  'identity-request': { action: 'ask-identity', event: 'identityRequested' },
  clarification: { action: 'clarify', event: 'clarificationRequested' },
  clarified: { action: 'clarify', event: 'clarificationReceived' },
  particulars: { action: 'complete', event: 'particularsRequested' },
  completed: { action: 'complete', event: 'requestCompleted' },
  authority: { action: 'ask-authority', event: 'authorityRequested' },
  'authority-verdict': { action: 'verify', event: 'authorityShown' },
  child: { action: 'decide', event: 'childConsidered' },
  parent: { action: 'ask-authority', event: 'consentAsked' },
  consent: { action: 'ask-authority', event: 'consentAnswered' },
  fee: { action: 'charge', event: 'feeRequested' },
  payment: { action: 'charge', event: 'feePaid' },
  extension: { action: 'extend', event: 'extended' },
  restriction: { action: 'restrict', event: 'restricted' },
  lifting: { action: 'restrict', event: 'liftingAnnounced' },
  lifted: { action: 'restrict', event: 'restrictionLifted' },
  tasks: { action: 'ask-systems', event: 'systemAsked' },
  'task-again': { action: 'ask-systems', event: 'taskAskedAgain' },
  'task-answer': { action: 'ask-systems', event: 'taskAnswered' },
  'task-acceptance': { action: 'ask-systems', event: 'taskAccepted' },
  'task-withdrawal': { action: 'ask-systems', event: 'taskWithdrawn' },
  'task-file': { action: 'answer', event: 'answerFileAttached' },
  note: { action: 'write-note', event: 'noteWritten' },
  message: { action: 'send-message', event: 'messageSent' },
  'passing-on': { action: 'write-note', event: 'restPassedOn' },
  filing: { action: 'write-note', event: 'messageReceived' },
  decision: { action: 'decide', event: 'rightDecided' },
  'carry-out': { action: 'decide', event: 'rightDone' },
  recipients: { action: 'decide', event: 'recipientsTold' },
  answer: { action: 'answer', event: 'answered' },
  'answered-elsewhere': { action: 'answer', event: 'answered' },
  approval: { action: 'approve', event: 'answerApproved' },
  'answer-code': { action: 'answer', event: 'answerCodeMade' },
  'file-review': { action: 'answer', event: 'answerFileReviewed' },
  'file-withdrawal': { action: 'answer', event: 'answerFileWithdrawn' },
  renewal: { action: 'answer', event: 'answerRenewed' },
  unconfirmed: { action: 'answer', event: 'answered' },
  objection: { action: 'answer', event: 'answered' },
  letter: { action: 'fulfil-letter', event: 'letterLeft' },
  lateness: { action: 'answer', event: 'latenessExplained' },
  closing: { action: 'answer', event: 'closedWithoutAnswer' },
  correction: { action: 'correct', event: 'corrected' },
  order: { action: 'correct', event: 'dayOrdered' },
  contact: { action: 'correct', event: 'contactChanged' },
  withdrawal: { action: 'withdraw', event: 'withdrawn' },
  spam: { action: 'mark-spam', event: 'markedSpam' },
  unspam: { action: 'mark-spam', event: 'unmarkedSpam' },
  tag: { action: 'tag', event: 'tagged' },
  untag: { action: 'tag', event: 'untagged' },
  release: { action: 'mark-spam', event: 'released' },
  reopening: { action: 'reopen', event: 'reopened' },
  confidentiality: { action: 'name-readers', event: 'confidentialSet' },
  conflict: { action: 'name-readers', event: 'barred' },
  'legal-hold': { action: 'hold', event: 'legalHoldSet' },
  'legal-hold-lifting': { action: 'hold', event: 'legalHoldLifted' },
  forget: { action: 'forget', event: 'forgotten' },
} as const satisfies Record<string, { action: Action; event: EventType }>

export type FormVerbName = keyof typeof formVerbs

/** Whether the life of the request has room for it in this state. */
export function fitsState(verb: FormVerbName, state: RequestState): boolean {
  return nextState(state, formVerbs[verb].event) !== null
}
