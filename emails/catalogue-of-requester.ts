import type { Day } from '@/domain/calendar/days'
import type { WithholdingGround } from '@/domain/files/file-review'
import type { AskedFor } from '@/domain/forms/asked-for'
import type { AuthorityProof } from '@/domain/policies/authority-proofs'
import type { ExtensionGround } from '@/domain/policies/extension-grounds'
import type { FeeReason, Money } from '@/domain/policies/fee-rules'
import type { Particular } from '@/domain/policies/particulars'
import type { ToldInformation } from '@/domain/records/access-information'
import type { Decision } from '@/domain/requests/events'
import type { IdentityMethod } from '@/domain/requests/identity-events'
import type { CodeWay } from '@/domain/requests/answer-code'
import type { ContactWay } from '@/domain/requests/contact-ways'
import type { Foundation } from '@/domain/requests/foundation'
import type { GivenTogether } from '@/domain/requests/given-time'
import type { WaitingClock } from '@/domain/requests/waiting'
import type { Right } from '@/domain/rights'

/** A decision as the person is told it; reasons are missing where it is told in the neutral text. */
export type ToldDecision = {
  right: Right
  decision: Decision
  ground: string | null
  because: string | null
  searched: string | null
  /** The organisation's own neutral text, where it has approved one; ours stands in its place otherwise. */
  neutralText?: string
  /** Whose data it is, where that is not the writer's own; letters of before say nothing of it. */
  about?: AskedFor
  /** What it is carried out after, where that is still to come: the download of the copy, or this very answer. */
  waits?: 'download' | 'answer'
}

/** A file that goes with the answer, by which the person knows it again. */
export type ToldFile = { name: string; bytes: number; sha256: string }

/** A file that the person is told they do not get, as staff described it. */
export type ToldWithheld = { described: string; ground: WithholdingGround }

/** What each letter to the person needs. Before confirmation no letter carries a name or submitted text. */
export type RequesterLetterProps = {
  'confirm-your-request': { validDays: number; isReminder: boolean }
  'request-received': { words: string | null; binds: Foundation }
  acknowledgement: { binds: Foundation }
  'identity-request': { doubt: string; method: IdentityMethod; clocks: WaitingClock[] }
  'identity-code': { validDays: number }
  'clarification-request': { question: string; rightsConcerned: Right[]; clocks: WaitingClock[] }
  'particulars-request': {
    missing: Particular[]
    question: string
    rightsConcerned: Right[]
    clocks: WaitingClock[]
  }
  'authority-request': { doubt: string; proof: AuthorityProof; clocks: WaitingClock[] }
  /** To a parent or guardian, at an address that anybody may have typed: `age` is all it says of the person. */
  'parental-consent': { validDays: number; age: number }
  'fee-request': Money & {
    reason: FeeReason
    because: string
    rightsConcerned: Right[]
    articles: string[]
    /** The rights that count as withdrawn where the person does not agree within these days. */
    reflection: { days: number; rights: Right[] } | null
    /** Those of them whose time starts anew when these days are over. */
    startsAfresh: Right[]
    /** Of the rights whose time does not. */
    clocks: WaitingClock[]
  }
  extension: {
    because: string
    /** For what the laws give more time, each with its articles; empty where they list nothing. */
    grounds: { ground: ExtensionGround; articles: string[] }[]
    /** The old and the new day of the rights that are alike; `rights` is empty where that is the whole request. */
    times: GivenTogether[]
    promisedOn: Day | null
    refusals: ToldDecision[]
  }
  message: { text: string }
  'answer-ready': {
    text: string
    decisions: ToldDecision[]
    delivery: 'portal' | 'post' | 'in-person'
    files: ToldFile[]
    /** Missing in letters of before. */
    withheld?: ToldWithheld[]
    /** Missing where nothing is told of it, and in letters of before. */
    information?: ToldInformation
    /** How the person is told the code that opens the files; null where none does. */
    code: CodeWay | null
    /** Who asked for the reader, where that is somebody else. */
    askedBy?: string
  }
  /** `until`: the last day on which the files can be downloaded; null where it depends on when the code is told. */
  'answer-to-collect': { why: 'waits' | 'again'; until: Day | null; code?: CodeWay | null; isErasureWaiting?: boolean }
  'answer-code': Record<string, never>
  /** `because`: what staff say beside, such as why something was kept. */
  'erasure-done': { doneOn: Day; isPart: boolean; goneFromBackupsOn: Day | null; because: string | null }
  'restriction-lifting': { rightsConcerned: Right[]; liftsOn: Day; because: string }
  /** `partDone`: something that may be done for anybody was carried out, such as an objection to marketing. */
  'unconfirmed-answer': { partDone: boolean }
  'later-than-promised': { promisedOn: Day; legalDueOn: Day | null; nothingRefused: boolean }
  /** `oldDueOn` only where that day was told. */
  'day-changed': { oldDueOn: Day | null; nothingRefused: boolean }
  'follow-code': { validMinutes: number }
  /** `partOf`: what was taken back where that was not everything. */
  'request-withdrawn': { partOf: Right[] }
  'confirm-new-address': { validDays: number }
  /** `awaited`: the new e-mail address counts once it has been confirmed. */
  'contact-changed': { ways: ContactWay[]; awaited: boolean; by: 'person' | 'staff' }
}
