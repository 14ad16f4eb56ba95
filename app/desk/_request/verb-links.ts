import type { Action } from '@/domain/policies/permissions'
import { needsNoIdentity } from '@/domain/rights'
import type desk from '@/messages/en/desk.json'
import { t } from '../words'
import type { DeskRequest } from './read-request'

type Verb = keyof (typeof desk)['verbs']
export type VerbLink = { href: string; text: string }

type Offer = { verb: Verb; path: string; action: Action; when: (request: DeskRequest) => boolean }

const isLive = ({ facts }: DeskRequest) => facts.state !== 'closed'
const isUnanswered = ({ facts }: DeskRequest) => facts.state !== 'closed' && facts.answer === null
const always = () => true

/** Everything that can be done to a request, where it can be done at all; the verb itself decides whether it may. */
const offers: readonly Offer[] = [
  { verb: 'assignment', path: 'assignment', action: 'assign', when: isLive },
  { verb: 'acceptance', path: 'acceptance', action: 'accept', when: ({ facts }) => facts.state === 'unconfirmed' },
  {
    verb: 'identity',
    path: 'identity',
    action: 'ask-identity',
    when: (request) => isLive(request) && needsIdentity(request),
  },
  { verb: 'clarification', path: 'clarification', action: 'clarify', when: isUnanswered },
  { verb: 'extension', path: 'extension', action: 'extend', when: isUnanswered },
  { verb: 'answer', path: 'answer', action: 'answer', when: isUnanswered },
  { verb: 'message', path: 'message', action: 'send-message', when: always },
  { verb: 'filing', path: 'filing', action: 'write-note', when: always },
  { verb: 'note', path: 'note', action: 'write-note', when: always },
  { verb: 'correction', path: 'correction', action: 'correct', when: isLive },
  { verb: 'contact', path: 'contact', action: 'correct', when: isLive },
  { verb: 'withdrawal', path: 'withdrawal', action: 'withdraw', when: isUnanswered },
  { verb: 'closing', path: 'closing', action: 'answer', when: isUnanswered },
  {
    verb: 'release',
    path: 'release',
    action: 'mark-spam',
    when: ({ facts }) => facts.state !== 'closed' && facts.heldBecause !== null && !facts.spamMarkedOn,
  },
  {
    verb: 'spam',
    path: 'spam',
    action: 'mark-spam',
    when: ({ facts }) => facts.state !== 'closed' && !facts.spamMarkedOn,
  },
  { verb: 'unspam', path: 'spam', action: 'mark-spam', when: ({ facts }) => facts.spamMarkedOn !== null },
  { verb: 'reopening', path: 'reopening', action: 'reopen', when: ({ facts }) => facts.state === 'closed' },
]

export function verbLinks(request: DeskRequest): VerbLink[] {
  return offers
    .filter(({ action, when }) => request.may(action) && when(request))
    .map(({ verb, path }) => ({ href: pathOf(request, path), text: t(`desk.verbs.${verb}`) }))
}

export function pathOf({ reference }: Pick<DeskRequest, 'reference'>, path = ''): string {
  return path === '' ? `/desk/requests/${reference}` : `/desk/requests/${reference}/${path}`
}

function needsIdentity({ facts }: DeskRequest): boolean {
  return facts.rights.some(({ right }) => !needsNoIdentity(right))
}
