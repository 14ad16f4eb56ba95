import type { EventType } from './events'

/**
 * What shows that somebody has read what the person wrote: it was answered, noted, or led to something. While none of it
 * follows, the message waits.
 */
export const reactionsToMessages = [
  'messageSent',
  'noteWritten',
  'identityRequested',
  'identityInsufficient',
  'identityVerified',
  'identityNotDoubted',
  'identityFailed',
  'clarificationRequested',
  'particularsRequested',
  'authorityRequested',
  'feeRequested',
  'extended',
  'restPassedOn',
  'rightDecided',
  'answerDrafted',
  'answered',
  'reopened',
  'corrected',
] as const satisfies readonly EventType[]
