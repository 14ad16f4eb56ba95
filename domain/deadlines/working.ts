import type { Day } from '../calendar/days'

/** Each way a day can be reached; worded in messages, one sentence a code. */
export const ruleCodes = [
  'received',
  'started-by-confirmation',
  'restarted-by-identity',
  'restarted-by-fee',
  'restarted-by-completion',
  'restarted-after-reflection',
  'stands-still',
  'time-limit',
  'time-limit-clipped',
  'pause',
  'next-working-day',
  'extension',
  'extension-clipped',
  'extension-shortened',
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

/** One line of the working: the day reached, by which rule, from which article, with the figures used. */
export type Step = { day: Day; rule: RuleCode; source: string; params?: Record<string, string | number> }

/** What staff should know about a day although it stands; worded in messages, one sentence a code. */
export const warningCodes = [
  'paused-without-due-day',
  'asked-late',
  'asked-with-undue-delay',
  'asked-after-last-day',
  'identity-not-to-be-asked',
  'nothing-to-ask',
  'notice-safer-before-pause',
  'extension-refused',
  'extended-once-already',
  'refusal-not-extended',
  'restart-needs-doubt',
  'right-not-in-law',
  'day-ordered-later',
] as const

export type WarningCode = (typeof warningCodes)[number]

export type Warning = { code: WarningCode; day?: Day; source?: string; params?: Record<string, string | number> }
