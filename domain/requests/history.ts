import type { Day } from '@/domain/calendar/days'
import type { ClockFact } from '@/domain/deadlines/clock'
import type { Right } from '@/domain/rights'
import {
  type Channel,
  type Decision,
  type EventOf,
  eventsOf,
  type IdentityState,
  type RequestedRight,
  type RequestEvent,
  type RequestState,
} from './events'
import { nextState } from './lifecycle'

export type RightDecision = { decision: Decision; ground: string | null; on: Day; sequence: number }

/** What the history says, before the law is asked: state, rights, decisions, identity, assignee. */
export type RequestFacts = {
  state: RequestState
  receivedOn: Day
  channel: Channel
  language: string
  rights: RequestedRight[]
  decisions: ReadonlyMap<Right, RightDecision>
  done: ReadonlyMap<Right, Day>
  identity: IdentityState
  assigneeId: string | null
  confirmedOn: Day | null
  closedOn: Day | null
  spamMarkedOn: Day | null
  answer: { sequence: number; leftOn: Day | null } | null
}

/** Rights whose granting must be carried out in the organisation's systems before it is true. */
export function needsDoing(right: Right, decision: Decision): boolean {
  const carriedOut = decision === 'granted' || decision === 'partly-granted'
  return carriedOut && !['access', 'portability', 'disclosure', 'unsure', 'complaint', 'appeal'].includes(right)
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
    receivedOn: correctedReceipt(history) ?? received.on,
    channel: received.data.channel,
    language: received.data.language,
    rights: correctedRights(history, received.data.rights),
    decisions: decisionsOf(history),
    done: doneOf(history),
    identity: identityOf(history),
    assigneeId: eventsOf(history, 'assigned').at(-1)?.data.assigneeId ?? null,
    confirmedOn: eventsOf(history, 'emailConfirmed')[0]?.on ?? null,
    spamMarkedOn: spamMarkOf(history),
    answer:
      answered && answered.sequence > (reopened?.sequence ?? 0)
        ? { sequence: answered.sequence, leftOn: departureOf(history, answered.sequence) }
        : null,
  }
  return { ...facts, ...stateOf(history, facts) }
}

/** The day the letter carrying this event left (accepted, posted, handed over, told), or null while it has not. */
export function departureOf(history: readonly RequestEvent[], sequence: number): Day | null {
  return eventsOf(history, 'letterLeft').find(({ data }) => data.eventSequence === sequence)?.on ?? null
}

/**
 * The facts that concern a clock. A notice (identity, clarification, fee, extension) counts on the day it left and not
 * before; what arrived counts on the day it arrived, by any channel.
 */
export function clockFactsOf(history: readonly RequestEvent[]): ClockFact[] {
  return history.flatMap((event): ClockFact[] => {
    const rights = event.rights ?? undefined
    const leftOn = departureOf(history, event.sequence)
    switch (event.type) {
      case 'identityRequested':
      case 'clarificationRequested':
        return leftOn ? [{ type: event.type, on: leftOn, rights, undueDelay: event.data.undueDelay }] : []
      case 'feeRequested':
        return leftOn ? [{ type: event.type, on: leftOn, rights }] : []
      case 'extended':
        return leftOn ? [{ type: event.type, on: leftOn, rights, reasons: true }] : []
      case 'identityNotDoubted':
        return [{ type: 'identityVerified', on: event.on, rights }]
      case 'identityVerified':
      case 'identityInsufficient':
      case 'clarificationReceived':
      case 'feePaid':
      case 'emailConfirmed':
        return [{ type: event.type, on: event.on, rights }]
      case 'dayOrdered':
        return [{ type: event.type, on: event.on, rights, until: event.data.day }]
      default:
        return []
    }
  })
}

function firstOf(history: readonly RequestEvent[]): EventOf<'received'> {
  const [received] = history
  if (received?.type !== 'received') throw new Error('A history begins with the receipt of the request')
  return received
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
  const { undecided, undone } = leftToDo({ ...facts, state, closedOn })
  if (state !== 'closed' && facts.answer?.leftOn && undecided.length === 0 && undone.length === 0)
    return { state: 'closed', closedOn: facts.answer.leftOn }
  return { state, closedOn }
}

function correctedReceipt(history: readonly RequestEvent[]): Day | undefined {
  return eventsOf(history, 'corrected').flatMap(({ data }) => (data.field === 'receivedOn' ? [data.to] : [])).at(-1)
}

function correctedRights(history: readonly RequestEvent[], received: RequestedRight[]): RequestedRight[] {
  return eventsOf(history, 'corrected').reduce((rights, { data }) => {
    if (data.field === 'rights') return data.to
    if (data.field === 'regimes')
      return rights.map((each) => (each.right === data.right ? { ...each, regimes: data.to } : each))
    return rights
  }, received)
}

/** A reopened request is decided anew; what was decided before stays in its history. */
function decisionsOf(history: readonly RequestEvent[]): Map<Right, RightDecision> {
  return new Map(
    eventsOf(sinceReopening(history), 'rightDecided').map(({ data, on, sequence }) => [
      data.right,
      { decision: data.decision, ground: data.ground, on, sequence },
    ]),
  )
}

function doneOf(history: readonly RequestEvent[]): Map<Right, Day> {
  return new Map(eventsOf(sinceReopening(history), 'rightDone').map(({ data, on }) => [data.right, on]))
}

function sinceReopening(history: readonly RequestEvent[]): readonly RequestEvent[] {
  return history.slice(history.findLastIndex(({ type }) => type === 'reopened') + 1)
}

/** Reopening and changed contact details void an identity decision; age does not. */
function identityOf(history: readonly RequestEvent[]): IdentityState {
  let identity: IdentityState = 'not-decided'
  for (const { type } of history) {
    if (type === 'identityRequested' || type === 'identityInsufficient') identity = 'asked'
    if (type === 'identityVerified') identity = 'verified'
    if (type === 'identityNotDoubted') identity = 'not-doubted'
    if (type === 'identityFailed') identity = 'failed'
    if (type === 'contactChanged' || type === 'reopened') identity = 'not-decided'
  }
  return identity
}

function spamMarkOf(history: readonly RequestEvent[]): Day | null {
  const last = history.findLast(({ type }) => type === 'markedSpam' || type === 'unmarkedSpam')
  return last?.type === 'markedSpam' ? last.on : null
}
