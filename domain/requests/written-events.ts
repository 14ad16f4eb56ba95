import type { Day } from '../calendar/days'
import type { UsedTemplate } from '../templates/template'
import type { Channel } from './received'

/** The facts of what is written: for colleagues, to the person, by them, and what went to somebody else. */
export type WrittenEvents = {
  /** `nothingToDo`: it says why a message that came after the answer, or after closing, needs nothing more. */
  noteWritten: { nothingToDo?: true }
  /** Until this day whoever has the request is not reminded of it; why is sealed. `fromMail`: as of who takes it. */
  remindersSnoozed: { until: Day; fromMail?: true }
  /** What in the letter is no matter of data protection went to somebody else; to whom and what is sealed. */
  restPassedOn: Record<string, never>
  messageSent: { templates?: UsedTemplate[] }
  /** `mail`: found in the mailbox, and not written by the person as far as anybody knows. */
  messageReceived: { channel: Channel; once?: string; mail?: NotThePerson }
}

/** Who else may have written what came as an answer: another address, or a machine. */
export type NotThePerson = 'stranger' | 'bounce' | 'auto-reply'
