import { type Day, latest } from '../calendar/days'
import type { AskedFor } from '../forms/asked-for'
import type { PrivacySignal } from '../forms/privacy-signal'
import type { Language } from '../languages'
import type { Right } from '../rights'
import type { Place } from '../regimes/territories'
import { type Access, accessOf } from './access'
import { acknowledgedOnIn } from './acknowledgement'
import {
  askedForOf,
  correctedRights,
  designatedAddressOf,
  firstOf,
  languageOf,
  letterDayOf,
  receiptOf,
  residenceOf,
} from './corrections'
import { departureOf } from './departures'
import { doneAfterAnswer } from './erasure-told'
import { decisionsOf, doneOf, type RightDecision } from './decided'
import { type Decision, eventsOf, type IdentityState, type RequestEvent, type RequestState } from './events'
import type { Channel, RequestedRight } from './received'
import type { HoldReason } from './holds'
import { identityOf } from './identity'
import { holdOf, isAddressDenied, spamMarkOf } from './marks'
import { nextState } from './lifecycle'

/** What the history says, before the law is asked: state, rights, decisions, identity, who has it in hand. */
export type RequestFacts = Access & {
  state: RequestState
  receivedOn: Day
  channel: Channel
  language: Language
  rights: RequestedRight[]
  /** A country, or a state or province of one; null where nobody knows. */
  residence: Place | null
  /** The date that the person put on the letter; null where it bears none or nobody knows it. */
  letterOn: Day | null
  /** Whether it came to the address designated for such requests; null where nobody knows. */
  designatedAddress: boolean | null
  /** For whom the writer asks. */
  askedFor: AskedFor
  /** What the person's browser sent with the request: evidence of an opt-out (11 CCR 7025). */
  signal: PrivacySignal | null
  decisions: ReadonlyMap<Right, RightDecision>
  done: ReadonlyMap<Right, Day>
  identity: IdentityState
  confirmedOn: Day | null
  /** The day a letter left that confirms receipt with all that a law asks such a letter to say. */
  acknowledgedOn: Day | null
  closedOn: Day | null
  spamMarkedOn: Day | null
  /** Why nothing is mailed to the person yet; staff release the request, or mark it as spam. */
  heldBecause: HoldReason | null
  /** Whoever holds the address has said that the request is not theirs: nothing more is mailed to it. */
  addressDenied: boolean
  answer: { sequence: number; leftOn: Day | null } | null
}

/** Rights whose granting must be carried out in the organisation's systems before it is true. */
export function needsDoing(right: Right, decision: Decision): boolean {
  const carriedOut = decision === 'granted' || decision === 'partly-granted'
  return carriedOut && !['access', 'portability', 'disclosure', 'unsure', 'complaint', 'appeal'].includes(right)
}

/** The rights that were asked for and not taken back since. */
export function rightsLeft({ rights, decisions }: Pick<RequestFacts, 'rights' | 'decisions'>): Right[] {
  return rights.map(({ right }) => right).filter((right) => decisions.get(right)?.decision !== 'withdrawn')
}

/** The rights that can still be taken back: once the answer has left, those that are yet to be carried out. */
export function rightsToTakeBack(facts: RequestFacts): Right[] {
  return facts.answer?.leftOn ? leftToDo(facts).undone : rightsLeft(facts)
}

/** Rights still to be decided, and rights granted but not yet done. */
export function leftToDo({ rights, decisions, done }: RequestFacts): { undecided: Right[]; undone: Right[] } {
  const asked = rights.map(({ right }) => right)
  return {
    undecided: asked.filter((right) => !decisions.has(right)),
    undone: asked.filter((right) => {
      const decided = decisions.get(right)
      return decided !== undefined && needsDoing(right, decided.decision) && !done.has(right)
    }),
  }
}

/** Reads a history, oldest first, of which the first event is `received`. */
export function factsOf(history: readonly RequestEvent[]): RequestFacts {
  const received = firstOf(history)
  const answered = eventsOf(history, 'answered').at(-1)
  const reopened = eventsOf(history, 'reopened').at(-1)
  const facts = {
    receivedOn: receiptOf(history),
    channel: received.data.channel,
    language: languageOf(history),
    rights: correctedRights(history, received.data.rights),
    residence: residenceOf(history),
    letterOn: letterDayOf(history),
    designatedAddress: designatedAddressOf(history),
    askedFor: askedForOf(history),
    signal: received.data.signal ?? null,
    decisions: decisionsOf(history),
    done: doneOf(history),
    identity: identityOf(history),
    ...accessOf(history),
    confirmedOn: eventsOf(history, 'emailConfirmed')[0]?.on ?? null,
    acknowledgedOn: acknowledgedOnIn(history),
    spamMarkedOn: spamMarkOf(history),
    heldBecause: holdOf(history),
    addressDenied: isAddressDenied(history),
    answer:
      answered && answered.sequence > (reopened?.sequence ?? 0)
        ? { sequence: answered.sequence, leftOn: departureOf(history, answered.sequence) }
        : null,
  }
  return { ...facts, ...stateOf(history, facts) }
}

function stateOf(
  history: readonly RequestEvent[],
  facts: Omit<RequestFacts, 'state' | 'closedOn'>,
): Pick<RequestFacts, 'state' | 'closedOn'> {
  let state: RequestState = firstOf(history).data.confirmation === 'awaited' ? 'unconfirmed' : 'open'
  let closedOn: Day | null = null
  for (const event of history.slice(1)) {
    const next: RequestState = nextState(state, event.type) ?? state
    if (next === 'closed' && state !== 'closed') closedOn = event.on
    if (next !== 'closed') closedOn = null
    state = next
  }
  const answeredOn = state === 'closed' ? null : endOfAnswered(history, { ...facts, state, closedOn })
  return answeredOn ? { state: 'closed', closedOn: answeredOn } : { state, closedOn }
}

/** The day on which nothing was left to do and the answer had left, with the letter about what was done after it. */
function endOfAnswered(history: readonly RequestEvent[], facts: RequestFacts): Day | null {
  const { answer } = facts
  const { undecided, undone } = leftToDo(facts)
  if (!answer?.leftOn || undecided.length + undone.length > 0) return null
  const told = doneAfterAnswer(history, facts)
  if (told && !told.leftOn) return null
  const later = eventsOf(history, 'rightDecided').filter(({ sequence }) => sequence > answer.sequence)
  return latest(answer.leftOn, ...later.map(({ on }) => on), ...(told?.leftOn ? [told.leftOn] : []))
}
