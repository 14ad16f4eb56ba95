import { fileMessage } from '../file-message'
import { passOnRest } from '../pass-on-rest'
import { sendMessage } from '../send-message'
import { snoozeReminders } from '../snooze-reminders'
import { writeNote } from '../write-note'
import type { StaffVerb } from './staff-verb'

/** What is written down or written to the person. */
export const writingVerbs: Record<string, StaffVerb> = {
  snoozeReminders: {
    act: snoozeReminders,
    input: () => ({ until: '2026-03-12', because: 'A colleague answers on Thursday.' }),
    event: 'remindersSnoozed',
  },
  writeNote: { act: writeNote, input: () => ({ text: 'Called back, no answer.' }), event: 'noteWritten' },
  passOnRest: {
    act: passOnRest,
    input: () => ({ text: 'Her complaint about the waiting time.', passedTo: 'Customer service', on: '2026-03-06' }),
    event: 'restPassedOn',
  },
  sendMessage: { act: sendMessage, input: () => ({ text: 'We are searching.' }), event: 'messageSent' },
  fileMessage: {
    act: fileMessage,
    input: () => ({ on: '2026-03-06', channel: 'letter', text: 'She asks how long it takes.' }),
    event: 'messageReceived',
  },
}
