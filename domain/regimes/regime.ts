import type { Day } from '../calendar/days'
import type { Period } from '../calendar/working-days'
import type { ClockFactType } from '../deadlines/clock'
import type { FeeRule } from '../policies/fee-rules'
import type { GroundRule } from '../policies/refusal-grounds'
import type { Right } from '../rights'
import type { ComplaintRoute } from './complaint-route'
import type { ExtensionRule } from './extensions'
import type { Sourced } from './sourced'

/** The laws and house rules the clock knows. A new law is one more id and one more file of data. */
export type RegimeId =
  | 'default-30d'
  | 'policy-30d-from-confirmation'
  | 'control-working-days-15'
  | 'eu-gdpr'
  | 'uk-gdpr'
  | 'uk-complaint-ack'
  | 'us-ca-ccpa'
  | 'us-ca-ccpa-optout'
  | 'us-ca-shine-the-light'
  | 'us-ca-minor-removal'
  | `us-${UsState}`
  | `us-${AppealState}-appeal`
  | 'us-ct-consent-revocation'
  | 'us-ri-consent-revocation'
  | 'br-lgpd'
  | 'br-lgpd-simplified'
  | 'ca-pipeda'
  | 'ca-qc-law25'
  | 'ch-fadp'
  | 'za-paia'
  | 'tr-kvkk'
  | 'il-ppl'
  | 'ae-difc'
  | 'ae-adgm'
  | 'sa-pdpl'
  | 'au-app-agency'
  | 'au-app-org'
  | 'nz-privacy'
  | 'sg-pdpa'
  | 'jp-appi-practical'
  | 'kr-pipa'
  | 'in-dpdp-grievance'
  | 'cn-pipl-15wd'
  | 'th-pdpa'
  | `vn-pdpl-${'access' | 'withdraw' | 'erase'}${'' | '-3p'}`
  | 'vn-decree13-72h'

/** The states of the family of 45 days beside California, by their postal code. */
export type UsState =
  | 'co'
  | 'ct'
  | 'de'
  | 'fl'
  | 'ia'
  | 'in'
  | 'ky'
  | 'md'
  | 'mn'
  | 'mt'
  | 'ne'
  | 'nh'
  | 'nj'
  | 'or'
  | 'ri'
  | 'tn'
  | 'tx'
  | 'ut'
  | 'va'

/** Those whose time for an appeal was found. */
export type AppealState = 'co' | 'ct' | 'mn' | 'nj' | 'or' | 'tx' | 'va'

/** `null` where the law gives no number: the promise of the controller sets the day. Hours run from the instant of receipt. */
export type TimeLimit = Period | { hours: number } | null

/**
 * A question that suspends the clock until its answer. `through-answer` also leaves out the day of the answer, and no
 * day on or before the start counts; `until-answer` leaves out the days from the question to the day before the answer.
 */
export type PauseRule = Sourced<'until-answer' | 'through-answer'> & {
  asks: ClockFactType
  answers: ClockFactType
  rights?: readonly Right[]
  notIfAskedLate?: true
}

/**
 * A question whose answer starts the clock afresh; until then nothing is due. With `reflection` the clock starts that
 * long after the question, whatever is answered.
 */
export type RestartRule = Sourced<{ answer: ClockFactType } | { reflection: Period }> & {
  asks: ClockFactType
  waiting: 'awaiting-identity' | 'awaiting-fee' | 'not-started'
}

/** One law, as data: every value with its article, so that no date is explained anywhere else. */
export type Regime = {
  id: RegimeId
  name: string
  /** `control`: arithmetic to check the clock by, never the law of a request. */
  kind: 'statute' | 'house' | 'control'
  /** The law this one belongs to: who is under that one is under this one too, for the rights named here. */
  partOf?: RegimeId
  /** Applies only where staff say so, because what it depends on is not in the request. */
  chosenByStaff?: true
  /** The law names no number of days, only that it be soon: the time limit is what authorities or courts go by. */
  practicalTarget?: true
  /** The first and the last day on which the law is in force; left out where they are not known. */
  inForce?: Sourced<{ from?: Day; until?: Day }>
  /** Changes whenever a value below changes; kept with every day that was computed from it. */
  ruleVersion: string
  /** The rights the law gives, each with its article; others are answered in the same time. */
  rights: Partial<Record<Right, string>>
  start: Sourced<'receipt' | 'confirmation'>
  timeLimit: Sourced<TimeLimit>
  /** The limit for a request that did not arrive at the address designated for it. */
  timeLimitElsewhere?: Sourced<TimeLimit>
  pauses: readonly PauseRule[]
  restarts: readonly RestartRule[]
  extension?: ExtensionRule
  endsOnWorkingDay: Sourced<boolean>
  /** Days of the year that are no working days under this law, `['12-25', '01-15']` with both ends. */
  closure?: Sourced<readonly [from: string, to: string]>
  /** Where holidays of a part of the country are working days all the same. */
  regionalHolidays?: Sourced<false>
  acknowledgement?: Sourced<Period>
  /** Whether a refusal must be told in the first period or may wait for the extended one. */
  refusalNotice?: Sourced<'first-due-day' | 'extended-due-day'>
  /** Rights for which no proof of identity may be demanded; no question at all moves their clock. */
  noIdentityFor: Sourced<readonly Right[]>
  /** The rights while whose weighing the data concerned is restricted, each with its article. */
  restrictedWhileWeighed?: Partial<Record<Right, string>>
  /** What may be charged; `source` says that everything else is free. */
  fees: Sourced<readonly FeeRule[]>
  refusalGrounds: readonly GroundRule[]
  complaintRoutes: readonly ComplaintRoute[]
}

/** How a law reads: as it stands in the code, or as it stood when a request came under it. */
export type LawOf = (id: RegimeId) => Regime
