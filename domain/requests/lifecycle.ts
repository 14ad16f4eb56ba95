import type { EventType, RequestState } from './events'

/**
 * The life of a request. `null` means that the event is refused in that state; a state means where it leads. `closed`
 * by an answer is reached by `letterLeft`, when every right is decided and done: see `stateAfter` in request.ts.
 */
const transitions = {
  received: { unconfirmed: null, open: null, closed: null },
  held: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  released: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  linked: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  emailConfirmed: { unconfirmed: 'open', open: 'open', closed: null },
  accepted: { unconfirmed: 'open', open: null, closed: null },
  acknowledged: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  assigned: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  identityRequested: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  identityInsufficient: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  identityVerified: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  identityNotDoubted: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  identityFailed: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  contactChanged: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  newAddressGiven: { unconfirmed: null, open: 'open', closed: null },
  contactChangeDenied: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  addressDenied: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  clarificationRequested: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  clarificationReceived: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  feeRequested: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  feeConfirmed: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  feePaid: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  feeNotPaid: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  particularsRequested: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  requestCompleted: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  authorityRequested: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  authorityInsufficient: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  authorityShown: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  childConsidered: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  extended: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  noteWritten: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  messageSent: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  messageReceived: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  fileReceived: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  fileRemoved: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  fileOpened: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  restricted: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  notRestricted: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  liftingAnnounced: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  restrictionLifted: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  rightDecided: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  rightDone: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  answered: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  closedWithoutAnswer: { unconfirmed: 'closed', open: 'closed', closed: null },
  letterLeft: { unconfirmed: 'unconfirmed', open: 'open', closed: 'closed' },
  withdrawn: { unconfirmed: 'closed', open: 'closed', closed: null },
  reopened: { unconfirmed: 'unconfirmed', open: null, closed: 'open' },
  markedSpam: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  unmarkedSpam: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  corrected: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  dayOrdered: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
  redated: { unconfirmed: 'unconfirmed', open: 'open', closed: null },
} as const satisfies Record<EventType, Record<RequestState, RequestState | null>>

export function nextState(state: RequestState, event: EventType): RequestState | null {
  return transitions[event][state]
}
