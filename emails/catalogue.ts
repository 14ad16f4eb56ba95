import type { Day } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
import type { RegimeId } from '@/domain/regimes/regime'
import type { HoldReason } from '@/domain/requests/holds'
import type { RequesterLetter, StaffLetter } from '@/domain/requests/letters'
import type { Right } from '@/domain/rights'
import type { RequesterLetterProps } from './catalogue-of-requester'
import type { ControllerProps } from './controller-props'
import type { ReminderItem } from './reminder-item'
import type { OtherLetterProps, StaffLetterSecrets, StaffSecrets } from './catalogue-of-tasks'

export type { ControllerProps } from './controller-props'

/** Frozen in every letter about a request; `name` and `words` only in letters to a confirmed address. */
export type RequestProps = {
  reference: string
  receivedOn: Day
  rights: Right[]
  regimes: RegimeId[]
  dueOn: Day | null
  name: string | null
  /** The authority of the country in which the person lives, where that is known and another than ours. */
  authority?: { name: string; url: string } | null
}

/**
 * The secret parts of letters: paths that become links under APP_URL, or a code. They are kept apart from the letter,
 * shown to no member of staff and deleted when it has left. Letters not named here may carry a link to follow.
 */
type OwnSecrets = StaffLetterSecrets & {
  'confirm-your-request': { confirmPath: string; notMePath: string }
  'request-received': { followPath: string }
  'follow-code': { code: string }
  'answer-code': { code: string }
  'identity-code': { code: string }
  'confirm-new-address': { newAddressPath: string }
  'contact-changed': { stopChangePath: string }
  'parental-consent': { consentPath: string }
}

/** The secrets without which a letter cannot be read, by its kind. */
export const neededSecrets: { readonly [Kind in keyof OwnSecrets]: readonly (keyof OwnSecrets[Kind])[] } = {
  'confirm-your-request': ['confirmPath', 'notMePath'],
  'request-received': ['followPath'],
  'follow-code': ['code'],
  'answer-code': ['code'],
  'identity-code': ['code'],
  'confirm-new-address': ['newAddressPath'],
  'contact-changed': ['stopChangePath'],
  'parental-consent': ['consentPath'],
  'search-task': ['taskPath'],
  'own-address-new': ['confirmPath'],
  'own-address-old': ['stopPath'],
}

export type LetterSecrets<Kind extends RequesterLetter> = Kind extends keyof OwnSecrets
  ? { secrets: OwnSecrets[Kind] }
  : { secrets?: { followPath: string } | undefined }

export type NewRequesterLetter = {
  [Kind in RequesterLetter]: {
    kind: Kind
    props: RequesterLetterProps[Kind]
    /** The place in `Decision.events` of the event that this letter carries: it counts when the letter leaves. */
    carries?: number
    /** Not to be mailed: it waits until staff have posted it, handed it over or told it. */
    byHand?: boolean
    /** Goes to this address instead of the person's; then no name stands in it. */
    toAddress?: string
    /** Goes on paper to the person for whom a representative asks. */
    toPerson?: { name: string; postalAddress: string | null } | undefined
  } & LetterSecrets<Kind>
}[RequesterLetter]

export type { ReminderItem } from './reminder-item'

/** Letters to staff: reference, rights and days; no name, no address, no words of the person. */
export type StaffLetterProps = OtherLetterProps & {
  'request-arrived': {
    reference: string
    rights: Right[]
    receivedOn: Day
    ackDueOn: Day | null
    dueOn: Day | null
    extensionNoticeDueOn: Day | null
    refusalNoticeDueOn: Day | null
    askIdentityByOn: Day
    regimes: RegimeId[]
    controllerName: string
    heldBecause: HoldReason | null
  }
  'deadline-reminder': { items: ReminderItem[]; today: Day }
  /** `nextReminderOn`: when they are reminded of it next; letters of before do not say. */
  'assigned-to-you': { reference: string; dueOn: Day | null; rights: Right[]; nextReminderOn?: Day | null }
  /** `isTried`: no server has taken it for a day, and it is still tried; letters of before do not say. */
  'letter-not-delivered': { reference: string; dueOn: Day | null; letter: RequesterLetter; isTried?: boolean }
}

export type NewStaffLetter = {
  [Kind in StaffLetter]: { kind: Kind; toAddress: string; props: StaffLetterProps[Kind] } & StaffSecrets<Kind>
}[StaffLetter]

/** A letter to the person with everything it says; `origin` is APP_URL, under which every link stands. */
export type RequesterLetterOf<Kind extends RequesterLetter> = {
  kind: Kind
  language: Language
  origin: string
  controller: ControllerProps
  request: RequestProps
  props: RequesterLetterProps[Kind]
} & LetterSecrets<Kind>

export type StaffLetterOf<Kind extends StaffLetter> = {
  kind: Kind
  language: Language
  origin: string
  props: StaffLetterProps[Kind]
} & StaffSecrets<Kind>

export type Letter =
  | { [Kind in RequesterLetter]: RequesterLetterOf<Kind> }[RequesterLetter]
  | { [Kind in StaffLetter]: StaffLetterOf<Kind> }[StaffLetter]
