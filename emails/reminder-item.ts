import type { Day } from '@/domain/calendar/days'
import type { MailAction } from '@/domain/policies/mail-actions'
import type { Right } from '@/domain/rights'

/**
 * What a reminder says of one request. `dueOn` is the day reminded of: without the pause, while the clock stands still;
 * null where no day is due.
 */
export type ReminderItem = {
  reference: string
  rights: Right[]
  receivedOn: Day
  dueOn: Day | null
  state: 'unconfirmed' | 'open'
  paused: boolean
  /** While the clock stands still: since when. */
  stoppedSinceOn: Day | null
  /** `dueOn` is the day that would stand if the clock had not started afresh over a question who asks. */
  restarted: boolean
  /** Whether `dueOn` is the day by which receipt must be confirmed. */
  acknowledge: boolean
  /** Whether `dueOn` is a day that we have set ourselves, before that of the law; letters of before say nothing of it. */
  target?: boolean
  spam: boolean
  yours: boolean
  extensionNoticeDueOn: Day | null
  refusalNoticeDueOn: Day | null
  /** Whether the answer has left and `dueOn` is the day of the erasure; missing in letters of before. */
  erasure?: boolean
  /** Whether somebody has it in hand; letters of before go to nobody else. */
  taken?: boolean
  /** While nobody has it in hand: since when. */
  unassignedSinceOn?: Day | null
  /** While a message of the person waits for somebody to react to it: since when. */
  messageSinceOn?: Day | null
  /** `dueOn` is the last day on which this notice can be sent. */
  notice?: 'extension' | 'refusal'
  /** What the recipient can do from the letter without signing in; missing in letters of before. */
  actions?: MailAction[]
}
