import type { Day } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision, IdentityMethod } from '@/domain/requests/events'
import type { RequesterLetter, StaffLetter } from '@/domain/requests/letters'
import type { Right } from '@/domain/rights'

/** What a letter says of the organisation; frozen with the letter. */
export type ControllerProps = {
  name: string
  email: string | null
  telephone: string | null
  postalAddress: string | null
  officer: { name: string | null; email: string | null }
  authority: { name: string | null; address: string | null; url: string | null }
}

/** Frozen in every letter about a request; `name` and `words` only in letters to a confirmed address. */
export type RequestProps = { reference: string; receivedOn: Day; rights: Right[]; dueOn: Day | null; name: string | null }

/**
 * What each letter to the person needs. Paths in `secrets` (see NewLetter) become links under APP_URL; they are kept
 * apart and deleted when the letter has left. Before confirmation no letter carries a name or submitted text.
 */
export type RequesterLetterProps = {
  'confirm-your-request': { validDays: number }
  'request-received': { words: string | null; binds: 'law' | 'promise' | 'none' }
  'identity-request': { doubt: string; method: IdentityMethod; regimes: RegimeId[]; pauses: boolean }
  'clarification-request': { question: string; pauses: boolean; rightsConcerned: Right[] }
  extension: { because: string; oldDueOn: Day; newDueOn: Day; promisedOn: Day | null }
  message: { text: string }
  'answer-ready': {
    text: string
    decisions: { right: Right; decision: Decision; ground: string | null; because: string | null; searched: string | null }[]
    delivery: 'portal' | 'post' | 'in-person'
  }
  'later-than-promised': { promisedOn: Day }
  'follow-code': Record<string, never>
  'request-withdrawn': Record<string, never>
}

/** Secret parts of letters to the person: paths of links, or a code. */
export type LetterSecrets = { confirmPath?: string; notMePath?: string; followPath?: string; code?: string }

export type NewRequesterLetter = {
  [Kind in RequesterLetter]: {
    kind: Kind
    props: RequesterLetterProps[Kind]
    secrets?: LetterSecrets
    /** The place in `Decision.events` of the event that this letter carries: it counts when the letter leaves. */
    carries?: number
  }
}[RequesterLetter]

/** Letters to staff: reference, rights and days; no name, no address, no words of the person. */
export type StaffLetterProps = {
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
  }
  'deadline-reminder': {
    items: {
      reference: string
      rights: Right[]
      step: string
      dueOn: Day
      withoutPauseDueOn: Day | null
      state: 'unconfirmed' | 'open'
      paused: boolean
      yours: boolean
      extensionNoticeDueOn: Day | null
      refusalNoticeDueOn: Day | null
    }[]
    today: Day
  }
  'reply-arrived': { reference: string; dueOn: Day | null }
  'assigned-to-you': { reference: string; dueOn: Day | null; rights: Right[] }
}

export type NewStaffLetter = {
  [Kind in StaffLetter]: { kind: Kind; toAddress: string; props: StaffLetterProps[Kind] }
}[StaffLetter]
