import type { Action } from '@/domain/policies/permissions'
import { isRoutine } from '@/domain/policies/routine'
import type { EventType } from '@/domain/requests/events'
import type { RequestFacts } from '@/domain/requests/history'
import { nextState } from '@/domain/requests/lifecycle'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'

/** What each form needs leave for, and the event that the life of the request must have room for. */
const forms = {
  acceptance: { action: 'accept', event: 'accepted' },
  assignment: { action: 'assign', event: 'assigned' },
  identity: { action: 'verify', event: 'identityVerified' },
  'identity-request': { action: 'ask-identity', event: 'identityRequested' },
  clarification: { action: 'clarify', event: 'clarificationRequested' },
  clarified: { action: 'clarify', event: 'clarificationReceived' },
  extension: { action: 'extend', event: 'extended' },
  note: { action: 'write-note', event: 'noteWritten' },
  message: { action: 'send-message', event: 'messageSent' },
  filing: { action: 'write-note', event: 'messageReceived' },
  decision: { action: 'decide', event: 'rightDecided' },
  'carry-out': { action: 'decide', event: 'rightDone' },
  answer: { action: 'answer', event: 'answered' },
  objection: { action: 'answer', event: 'answered' },
  letter: { action: 'fulfil-letter', event: 'letterLeft' },
  closing: { action: 'answer', event: 'closedWithoutAnswer' },
  correction: { action: 'correct', event: 'corrected' },
  contact: { action: 'correct', event: 'contactChanged' },
  withdrawal: { action: 'withdraw', event: 'withdrawn' },
  spam: { action: 'mark-spam', event: 'markedSpam' },
  unspam: { action: 'mark-spam', event: 'unmarkedSpam' },
  release: { action: 'mark-spam', event: 'released' },
  reopening: { action: 'reopen', event: 'reopened' },
} as const satisfies Record<string, { action: Action; event: EventType }>

export type FormVerbName = keyof typeof forms

type Seen = { may: (action: Action) => boolean; facts: Pick<RequestFacts, 'state' | 'rights' | 'answer'> }

/** Why this cannot be done, said before anything is typed; nothing where the verb itself has yet to decide. */
export function verbObstacle({ may, facts }: Seen, verb: FormVerbName): string | null {
  const { action, event } = forms[verb]
  if (!may(action)) return t(may('write-note') ? 'problems.not-permitted' : 'desk.request.notPermitted')
  if (nextState(facts.state, event) === null)
    return problemText(t, { code: 'not-in-this-state', params: { state: facts.state } })
  const others = facts.rights.map(({ right }) => right).filter((right) => !isRoutine(right))
  if (verb === 'objection' && others.length > 0)
    return problemText(t, { code: 'not-routine', params: { rights: others.join(', ') } })
  return facts.answer && endsWithAnswer.includes(verb) ? t('problems.answer-on-its-way') : null
}

const endsWithAnswer: readonly FormVerbName[] = ['answer', 'objection', 'closing', 'decision']
