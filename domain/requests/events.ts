import type { Day } from '../calendar/days'
import type { Answered } from '../files/answer-file-events'
import type { Actor } from '../policies/actor'
import type { AuthorityProof } from '../policies/authority-proofs'
import type { ExtensionGround } from '../policies/extension-grounds'
import type { Currency, FeeReason } from '../policies/fee-rules'
import type { NotAwaitedReason } from '../policies/not-awaited-reasons'
import type { Particular } from '../policies/particulars'
import type { Right } from '../rights'
import type { UsedTemplate } from '../templates/template'
import type { ContactWay } from './contact-ways'
import type { childViews, interests, understandings } from './child'
import type { Correction } from './correction'
import type { HoldReason } from './holds'
import type { LinkedHow } from './links'
import type { DepartureHow, LetterKind } from './letters'
import type { OrderGiver } from './order-givers'
import type { Channel, Received, RequestedRight } from './received'
import type { RedatingReason } from './redating-reasons'
import type { ToldElsewhere } from './told-elsewhere'

/** `unconfirmed`: the e-mail address is not confirmed yet; the clock runs from receipt all the same. */
export const requestStates = ['unconfirmed', 'open', 'closed'] as const
export type RequestState = (typeof requestStates)[number]

export const identityStates = ['not-decided', 'asked', 'not-doubted', 'verified', 'failed'] as const
export type IdentityState = (typeof identityStates)[number]

export const decisions = [
  'granted',
  'partly-granted',
  'refused',
  'nothing-held',
  'cannot-identify',
  'passed-to-controller',
  'wrong-organisation',
  'already-answered',
  'withdrawn',
] as const
export type Decision = (typeof decisions)[number]

/**
 * The facts of a request: what happened, without a word that identifies anybody. The words lie in the dossier, under
 * the event's entry. Whether a fact pauses or restarts a clock is the regime's answer, never the event's.
 */
export type EventData = ToldElsewhere & {
  received: Received
  held: { because: HoldReason }
  released: Record<string, never>
  /** `requestId`: the earlier request. */
  linked: { requestId: string; how: LinkedHow }
  emailConfirmed: Record<string, never>
  accepted: Record<string, never>
  acknowledged: Record<string, never>
  /** `ways`: what was changed; everything may have been where a history from before does not say. */
  contactChanged: { ways?: ContactWay[] }
  newAddressGiven: Record<string, never>
  /** `stops`: the address in use is the disputed one, and nothing more is mailed to it. */
  contactChangeDenied: { stops: boolean }
  addressDenied: Record<string, never>
  clarificationRequested: { templates?: UsedTemplate[] }
  clarificationReceived: { channel: Channel }
  feeRequested: { amount: string; currency: Currency; reason: FeeReason }
  feeConfirmed: Record<string, never>
  feePaid: Record<string, never>
  feeNotPaid: Record<string, never>
  particularsRequested: { missing: Particular[] }
  requestCompleted: { channel: Channel }
  authorityRequested: { proof: AuthorityProof }
  authorityInsufficient: Record<string, never>
  authorityShown: { proof: AuthorityProof }
  childConsidered: {
    understanding: (typeof understandings)[number]
    view: (typeof childViews)[number]
    bestInterests: (typeof interests)[number]
    courtOrder: boolean
  }
  consentAsked: Record<string, never>
  /** `channel`: where staff recorded it; by the link of the letter where nothing is said. */
  consentAnswered: { agrees: boolean; channel?: Channel }
  /** `grounds`: one `reason` in older histories. `until`: the day named, where a law leaves it to the organisation. */
  extended: { grounds?: ExtensionGround[]; reason?: 'complexity' | 'number-of-requests'; until?: Day }
  restricted: Record<string, never>
  notRestricted: Record<string, never>
  liftingAnnounced: { liftsOn: Day }
  restrictionLifted: Record<string, never>
  rightDecided: { right: Right; decision: Decision; ground: string | null; templates?: UsedTemplate[] }
  /** `goneFromBackupsOn`: the day by which erased data is gone from back-ups as well, where somebody knows it. */
  rightDone: { right: Right; goneFromBackupsOn?: Day }
  copyNotAwaited: { because: NotAwaitedReason }
  answered: Answered
  closedWithoutAnswer: { reason: 'withdrawn' | 'spam' | 'duplicate' | 'nobody-to-answer' }
  /** Answered or ended before the request was imported, on the day that the sheet says. */
  closedBeforeImport: Record<string, never>
  letterLeft: { letterId: string; kind: LetterKind; how: DepartureHow; eventSequence: number | null }
  withdrawn: Record<string, never>
  reopened: Record<string, never>
  markedSpam: Record<string, never>
  unmarkedSpam: Record<string, never>
  corrected: Correction
  dayOrdered: { day: Day; by: OrderGiver; documentOn: Day }
  redated: {
    ruleId: string
    redatingId: string
    from: Day | null
    to: Day | null
    because: RedatingReason[]
    rights?: RequestedRight[]
  }
}

export type EventType = keyof EventData

/** An event before it is kept. `on` is the civil day it counts for; `rights` null concerns all of them. */
export type NewEvent = {
  [Type in EventType]: { type: Type; on?: Day; rights?: readonly Right[]; data: EventData[Type]; sealed?: unknown }
}[EventType]

/** An event as kept; `entryId` names the sealed words, if any. */
export type RequestEvent = {
  [Type in EventType]: {
    sequence: number
    type: Type
    on: Day
    at: string
    actor: Actor['reference']
    rights: readonly Right[] | null
    data: EventData[Type]
    entryId: string | null
  }
}[EventType]

export type EventOf<Type extends EventType> = Extract<RequestEvent, { type: Type }>

/** The events of one kind, in order. */
export function eventsOf<Type extends EventType>(history: readonly RequestEvent[], type: Type): EventOf<Type>[] {
  return history.filter((event): event is EventOf<Type> => event.type === type)
}
