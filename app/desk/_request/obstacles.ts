import { obstacleToAcknowledging } from '@/casework/acknowledge-request'
import { obstacleToAnnouncing } from '@/casework/announce-lifting'
import { obstacleToAnsweringUnconfirmed } from '@/casework/answer-unconfirmed'
import { obstacleToAskingAuthority } from '@/casework/ask-authority'
import { obstacleToClarifying } from '@/casework/ask-clarification'
import { obstacleToCharging } from '@/casework/ask-fee'
import { obstacleToAskingIdentity } from '@/casework/ask-identity'
import { obstacleToAskingParent } from '@/casework/ask-parent'
import { obstacleToParticulars } from '@/casework/ask-particulars'
import { obstacleToConsideringChild } from '@/casework/consider-child'
import type { Problem, ProblemCode } from '@/casework/errors'
import { obstacleToNotWaiting } from '@/casework/erase-without-waiting'
import { obstacleToExplaining } from '@/casework/explain-lateness'
import { obstacleToExtension } from '@/casework/extension-obstacle'
import { obstacleInHistory } from '@/casework/forgetting'
import { obstacleToHolding } from '@/casework/hold-request'
import { obstacleToLiftingHold } from '@/casework/lift-hold'
import { obstacleToLifting } from '@/casework/lift-restriction'
import { obstacleToMakingCode } from '@/casework/make-answer-code'
import { obstacleToIdentityCode } from '@/casework/make-identity-code'
import { obstacleToReopening } from '@/casework/reopen-request'
import { obstacleToRenewing } from '@/casework/renew-answer'
import { obstacleToRestricting } from '@/casework/restrict-processing'
import { obstacleToWithdrawingFiles } from '@/casework/withdraw-answer-files'
import { approvalOf } from '@/domain/requests/approval'
import { openQuestions, type QuestionType, unpaidFees } from '@/domain/requests/questions'
import { recipientsToTell } from '@/domain/policies/recipients-told'
import { standingRestrictions } from '@/domain/requests/restrictions'
import type { Right } from '@/domain/rights'
import type { FormVerbName } from './form-verbs'
import type { DeskRequest } from './read-request'

/** What of a request decides whether something can be done to it at all. */
export type Seen = Pick<
  DeskRequest,
  'reference' | 'may' | 'facts' | 'history' | 'deadline' | 'rule' | 'today' | 'person'
>

type Refusal = { problems: Problem[] } | undefined

/** What verbs would refuse about the whole request, whatever is typed. */
export const obstacles: Partial<Record<FormVerbName, (request: Seen) => Refusal>> = {
  acknowledgement: obstacleToAcknowledging,
  'identity-request': obstacleToAskingIdentity,
  'identity-code': obstacleToIdentityCode,
  authority: obstacleToAskingAuthority,
  'authority-verdict': unlessOpen('authorityRequested', 'authority-not-asked'),
  clarified: unlessOpen('clarificationRequested', 'clarification-not-asked'),
  completed: unlessOpen('particularsRequested', 'particulars-not-asked'),
  payment: ({ history }) => (unpaidFees(history).length > 0 ? undefined : refusal('fee-not-asked')),
  extension: obstacleToExtension,
  lateness: obstacleToExplaining,
  erasure: obstacleToNotWaiting,
  child: obstacleToConsideringChild,
  parent: obstacleToAskingParent,
  consent: obstacleToAskingParent,
  approval: ({ history }) => (approvalOf(history).standing === 'asked' ? undefined : refusal('nothing-to-approve')),
  recipients: ({ history, facts }) =>
    recipientsToTell(history, facts).length > 0 ? undefined : refusal('nobody-to-tell'),
  'answer-code': obstacleToMakingCode,
  renewal: obstacleToRenewing,
  reopening: obstacleToReopening,
  'file-withdrawal': obstacleToWithdrawingFiles,
  'legal-hold': obstacleToHolding,
  'legal-hold-lifting': obstacleToLiftingHold,
  forget: (request) => obstacleInHistory(request),
  unconfirmed: (request) =>
    obstacleToAnsweringUnconfirmed({ ...request, requester: request.person?.requester ?? { email: null } }),
}

/** What verbs that are about some rights would refuse about one of them. */
export const obstaclesByRight: Partial<Record<FormVerbName, (request: Seen, right: Right) => Refusal>> = {
  clarification: (request, right) => obstacleToClarifying(request, [right]),
  particulars: (request, right) => obstacleToParticulars(request, [right]),
  fee: (request, right) => obstacleToCharging(request, [right]),
  restriction: (request, right) => obstacleToRestricting(request, [right]),
  lifting: (request, right) => obstacleToAnnouncing(request, [right]),
  lifted: (request, right) => obstacleToLifting(request, [right], request.today),
}

/** The rights that a verb could be about: those asked for, and those over which data is restricted. */
export function rightsIn({ facts, history }: Seen): Right[] {
  return [...new Set([...facts.rights.map(({ right }) => right), ...standingRestrictions(history).keys()])]
}

function unlessOpen(type: QuestionType, code: ProblemCode) {
  return ({ history }: Seen): Refusal => (openQuestions(history, type).length > 0 ? undefined : refusal(code))
}

function refusal(code: ProblemCode): Refusal {
  return { problems: [{ code }] }
}
