import type { UsedTemplate } from '../templates/template'
import type { Channel } from './received'

/** The facts of what is written: for colleagues, to the person, by them, and what went to somebody else. */
export type WrittenEvents = {
  /** `nothingToDo`: it says why a message that came after closing needs nothing more. */
  noteWritten: { nothingToDo?: true }
  /** What in the letter is no matter of data protection went to somebody else; to whom and what is sealed. */
  restPassedOn: Record<string, never>
  messageSent: { templates?: UsedTemplate[] }
  messageReceived: { channel: Channel; once?: string }
}
