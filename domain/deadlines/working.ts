import type { Day } from '../calendar/days'
import type { Sourced } from '../regimes/sourced'

/** Each way a day can be reached; worded in messages, one sentence a code. */
export const ruleCodes = [
  'received',
  'started-by-confirmation',
  'restarted-by-identity',
  'restarted-by-authority',
  'restarted-by-fee',
  'restarted-by-completion',
  'restarted-after-reflection',
  'stands-still',
  'time-limit',
  'time-limit-clipped',
  'time-limit-elsewhere',
  'pause',
  'next-working-day',
  'extension',
  'extension-clipped',
  'extension-shortened',
  'extension-named',
  'extension-pause',
  'extension-next-working-day',
  'acknowledgement',
  'extension-notice',
  'refusal-notice',
  'ordered',
  'promise-start',
  'promise',
  'promise-pause',
] as const

export type RuleCode = (typeof ruleCodes)[number]

/**
 * How far a value may be relied on. `reading`: the text leaves room and this is the reading taken; `confirmed: false`:
 * not yet checked against the text of the law.
 */
export type Reliance = Pick<Sourced<unknown>, 'reading' | 'confirmed'>

/** A day that is no working day: a public holiday by its name, where it is known, else a Saturday or Sunday. */
export type DayOff = { day: Day; holiday?: string }

/**
 * One line of the working: the day reached, by which rule, from which article, with the figures used; `daysOff` are the
 * days that a last day left.
 */
export type Step = Reliance & {
  day: Day
  rule: RuleCode
  source: string
  params?: Record<string, string | number>
  daysOff?: readonly DayOff[]
}

/** The source of a value, with how far it may be relied on. */
export function standsOn({
  source,
  reading,
  confirmed,
}: Omit<Sourced<unknown>, 'value'>): Reliance & { source: string } {
  return { source, ...(reading && { reading }), ...(confirmed === false && { confirmed }) }
}

export const noticeRules = [
  'acknowledgement',
  'extension-notice',
  'refusal-notice',
] as const satisfies readonly RuleCode[]

export type NoticeRule = (typeof noticeRules)[number]

/** The steps to the day of the answer, without those to the days of notices. */
export function stepsToAnswer(working: readonly Step[]): Step[] {
  return working.filter(({ rule }) => !noticeRules.some((notice) => notice === rule))
}

/** What staff should know about a day although it stands; worded in messages, one sentence a code. */
export const warningCodes = [
  'paused-without-due-day',
  'asked-late',
  'asked-with-undue-delay',
  'asked-after-last-day',
  'identity-not-to-be-asked',
  'nothing-to-ask',
  'pauses-nothing',
  'notice-safer-before-pause',
  'extension-refused',
  'extended-once-already',
  'refusal-not-extended',
  'restart-needs-doubt',
  'right-not-in-law',
  'not-in-force',
  'day-ordered-later',
] as const

export type WarningCode = (typeof warningCodes)[number]

export type Warning = { code: WarningCode; day?: Day; source?: string; params?: Record<string, string | number> }
