import { isBefore } from '@/domain/calendar/days'
import { leftToDo, rightsToTakeBack } from '@/domain/requests/history'
import { undoneBeforeAnswer } from '@/domain/policies/erasure-after-collection'
import { isKnownMinor } from '@/domain/policies/children'
import { collectionLimits } from '@/domain/policies/collection'
import { nextStep } from '@/domain/policies/next-step'
import { latenessReasonOf } from '@/domain/requests/lateness'
import { answerToCollect } from '@/domain/requests/given-answers'
import { collectionOf } from '@/domain/requests/collection'
import { needsNoIdentity } from '@/domain/rights'
import type desk from '@/messages/en/desk.json'
import { t } from '../words'
import { pathOf, type VerbLink } from './addresses'
import type { FormVerbName } from './form-verbs'
import type { Seen } from './obstacles'
import { verbObstacle } from './verb-obstacle'

type Verb = keyof (typeof desk)['verbs'] & FormVerbName
type Group = keyof (typeof desk)['verbGroups']
export type VerbLinks = { group: Group; title: string; links: VerbLink[] }

type Offer = {
  verb: Verb
  path: string
  /** What else can be done on that page. */
  or?: FormVerbName
  when?: (request: Seen) => boolean
}

/** Everything that can be done to a request, the likeliest first. */
const offers: Record<Group, readonly Offer[]> = {
  write: [
    { verb: 'message', path: 'message' },
    { verb: 'note', path: 'note' },
    { verb: 'snooze', path: 'snooze' },
    { verb: 'filing', path: 'filing' },
    { verb: 'passing-on', path: 'passing-on' },
    { verb: 'challenge', path: 'challenge', when: isHandled },
  ],
  ask: [
    { verb: 'clarified', path: 'clarification/answer' },
    { verb: 'completed', path: 'particulars/answer' },
    { verb: 'authority-verdict', path: 'authority/verdict' },
    { verb: 'identity', path: 'identity', or: 'identity-request', when: needsIdentity },
    { verb: 'identity-code', path: 'identity/code' },
    { verb: 'clarification', path: 'clarification' },
    { verb: 'authority', path: 'authority' },
    { verb: 'child', path: 'child', when: isAboutChild },
    { verb: 'parent', path: 'parent', when: isAboutChild },
    { verb: 'consent', path: 'parent/answer', when: isAboutChild },
    { verb: 'particulars', path: 'particulars' },
    { verb: 'fee', path: 'fee' },
    { verb: 'payment', path: 'fee/payment' },
  ],
  answer: [
    { verb: 'tasks', path: 'tasks/new' },
    { verb: 'acknowledgement', path: 'acknowledgement' },
    { verb: 'extension', path: 'extension' },
    { verb: 'answer', path: 'answer', when: isDecided },
    { verb: 'answered-elsewhere', path: 'answer/elsewhere', when: isDecided },
    { verb: 'lateness', path: 'lateness', when: isUnexplained },
    { verb: 'answer-code', path: 'answer/code' },
    { verb: 'file-withdrawal', path: 'answer/withdrawal' },
    { verb: 'renewal', path: 'answer/renewal', when: isWorthRenewing },
    { verb: 'erasure', path: 'erasure' },
    { verb: 'recipients', path: 'recipients' },
    { verb: 'restriction', path: 'restriction' },
    { verb: 'lifting', path: 'restriction/lifting', or: 'lifted' },
  ],
  facts: [
    { verb: 'assignment', path: 'assignment' },
    { verb: 'confidentiality', path: 'confidentiality' },
    { verb: 'conflict', path: 'conflict' },
    { verb: 'correction', path: 'correction' },
    { verb: 'contact', path: 'contact' },
    { verb: 'child', path: 'child', when: (request) => !isAboutChild(request) },
  ],
  end: [
    { verb: 'acceptance', path: 'acceptance' },
    { verb: 'unconfirmed', path: 'unconfirmed' },
    {
      verb: 'withdrawal',
      path: 'withdrawal',
      when: ({ facts }) => facts.answer === null || rightsToTakeBack(facts).length > 0,
    },
    { verb: 'closing', path: 'closing' },
    { verb: 'release', path: 'release', when: ({ facts }) => facts.heldBecause !== null && !facts.spamMarkedOn },
    { verb: 'spam', path: 'spam', when: ({ facts }) => !facts.spamMarkedOn },
    { verb: 'unspam', path: 'spam', when: ({ facts }) => facts.spamMarkedOn !== null },
    { verb: 'reopening', path: 'reopening' },
  ],
  keep: [
    { verb: 'legal-hold', path: 'legal-hold' },
    { verb: 'legal-hold-lifting', path: 'legal-hold/lifting' },
    { verb: 'forget', path: 'forget' },
  ],
}

/** What can be done to a request now, in groups; a group in which nothing can be done is left out. */
export function verbLinks(request: Seen): VerbLinks[] {
  return groups
    .map((group) => ({ group, title: t(`desk.verbGroups.${group}`), links: linksIn(group, request) }))
    .filter(({ links }) => links.length > 0)
}

const groups = ['write', 'ask', 'answer', 'facts', 'end', 'keep'] as const satisfies readonly Group[]

function linksIn(group: Group, request: Seen): VerbLink[] {
  return offers[group]
    .filter((offer) => isOffered(offer, request))
    .map(({ verb, path }) => ({ href: pathOf(request, path), text: t(`desk.verbs.${verb}`) }))
}

function isOffered({ verb, or, when }: Offer, request: Seen): boolean {
  const isPossible = [verb, ...(or ? [or] : [])].some((each) => verbObstacle(request, each) === undefined)
  return isPossible && (when?.(request) ?? true)
}

function needsIdentity({ facts }: Seen): boolean {
  return facts.rights.some(({ right }) => !needsNoIdentity(right))
}

/** Who asks for themselves may be a child without anybody knowing; then the page is offered less loudly. */
function isAboutChild({ facts, history }: Seen): boolean {
  return isKnownMinor(facts, history)
}

/** Once nothing can be downloaded any more, unless it stands above as the next step. */
function isWorthRenewing({ history, facts, today, rule: { lawOf } }: Seen): boolean {
  const collection = collectionOf(history, answerToCollect(history, facts), today)
  const isSpent = collection?.files.some(({ downloads }) => downloads >= collectionLimits.downloadsAtMost)
  const isWanted = collection && (collection.isOver || isSpent || collection.askedAgainOn !== null)
  return Boolean(isWanted) && nextStep({ facts, history, lawOf, today, stuckLetterId: undefined }).step !== 'renewal'
}

function isUnexplained({ history }: Seen): boolean {
  return latenessReasonOf(history) === null
}

/** Who is answered, refused or kept waiting may not be content. */
function isHandled({ facts, deadline, today }: Seen): boolean {
  const isLate = deadline.dueOn !== null && isBefore(deadline.dueOn, today)
  return facts.state === 'closed' || facts.answer !== null || isLate
}

function isDecided({ facts, history }: Seen): boolean {
  return leftToDo(facts).undecided.length + undoneBeforeAnswer(history, facts).length === 0
}
