import type { Action } from '@/domain/policies/permissions'
import { restrictionsToDecide } from '@/domain/policies/restriction'
import { standingRestrictions } from '@/domain/requests/restrictions'
import { feeRulesFor } from '@/domain/policies/fees'
import { startingOnCompletion } from '@/domain/policies/particulars'
import { unpaidFees } from '@/domain/requests/questions'
import { needsNoIdentity } from '@/domain/rights'
import type desk from '@/messages/en/desk.json'
import { t } from '../words'
import { fitsState, formVerbs } from './form-verbs'
import type { DeskRequest } from './read-request'

type Verb = keyof (typeof desk)['verbs']
export type VerbLink = { href: string; text: string }

type Offer = {
  verb: Verb
  path: string
  /** Where the page is of use to more people than may do the thing. */
  opens?: Action
  when?: (request: DeskRequest) => boolean
}

const isUnanswered = ({ facts }: DeskRequest) => facts.answer === null

/** Everything that can be done to a request, where it can be done at all; the verb itself decides whether it may. */
const offers: readonly Offer[] = [
  { verb: 'assignment', path: 'assignment' },
  { verb: 'acceptance', path: 'acceptance' },
  { verb: 'unconfirmed', path: 'unconfirmed', when: ({ facts }) => facts.state === 'unconfirmed' && !facts.answer },
  { verb: 'acknowledgement', path: 'acknowledgement', when: ({ facts }) => facts.acknowledgedOn === null },
  { verb: 'identity', path: 'identity', opens: 'ask-identity', when: needsIdentity },
  { verb: 'clarification', path: 'clarification', when: isUnanswered },
  { verb: 'particulars', path: 'particulars', when: (request) => isUnanswered(request) && mayBeIncomplete(request) },
  { verb: 'authority', path: 'authority', when: (request) => isUnanswered(request) && needsIdentity(request) },
  { verb: 'fee', path: 'fee', when: (request) => isUnanswered(request) && mayCharge(request) },
  { verb: 'payment', path: 'fee/payment', when: ({ history }) => unpaidFees(history).length > 0 },
  { verb: 'extension', path: 'extension', when: isUnanswered },
  {
    verb: 'restriction',
    path: 'restriction',
    when: ({ facts, history }) => restrictionsToDecide(facts, history).length > 0,
  },
  { verb: 'lifting', path: 'restriction/lifting', when: isLiftable },
  { verb: 'answer', path: 'answer', when: isUnanswered },
  { verb: 'message', path: 'message' },
  { verb: 'filing', path: 'filing' },
  { verb: 'note', path: 'note' },
  { verb: 'correction', path: 'correction' },
  { verb: 'contact', path: 'contact' },
  { verb: 'withdrawal', path: 'withdrawal', when: isUnanswered },
  { verb: 'closing', path: 'closing', when: isUnanswered },
  { verb: 'release', path: 'release', when: ({ facts }) => facts.heldBecause !== null && !facts.spamMarkedOn },
  { verb: 'spam', path: 'spam', when: ({ facts }) => !facts.spamMarkedOn },
  { verb: 'unspam', path: 'spam', when: ({ facts }) => facts.spamMarkedOn !== null },
  { verb: 'reopening', path: 'reopening', when: ({ facts }) => facts.state === 'closed' },
]

export function verbLinks(request: DeskRequest): VerbLink[] {
  return offers
    .filter((offer) => isOffered(offer, request))
    .map(({ verb, path }) => ({ href: pathOf(request, path), text: t(`desk.verbs.${verb}`) }))
}

function isOffered({ verb, opens = formVerbs[verb].action, when }: Offer, request: DeskRequest): boolean {
  return request.may(opens) && fitsState(verb, request.facts.state) && (when?.(request) ?? true)
}

export function pathOf({ reference }: Pick<DeskRequest, 'reference'>, path = ''): string {
  return path === '' ? `/desk/requests/${reference}` : `/desk/requests/${reference}/${path}`
}

/** A restriction ends when what was weighed is decided, and that can still be told when the request is closed. */
function isLiftable({ facts, history }: DeskRequest): boolean {
  const standing = [...standingRestrictions(history).keys()]
  return standing.some((right) => facts.state === 'closed' || facts.decisions.has(right))
}

function needsIdentity({ facts }: DeskRequest): boolean {
  return facts.rights.some(({ right }) => !needsNoIdentity(right))
}

function mayCharge({ facts }: DeskRequest): boolean {
  return facts.rights.some(({ right, regimes }) => feeRulesFor(right, regimes).length > 0)
}

function mayBeIncomplete({ facts }: DeskRequest): boolean {
  return facts.rights.some(({ right, regimes }) => !needsNoIdentity(right) && startingOnCompletion(regimes).length > 0)
}
