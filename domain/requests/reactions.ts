import type { EventType } from './events'

/**
 * What shows that somebody has read what the person wrote: it was answered, or led to something. While none of it follows,
 * the message waits. A note does so too while no answer was given; after one, only where it says that nothing is to be done.
 */
export const reactionsToMessages = [
  'messageSent',
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

/** From when on an answer that was given counts as none. */
export const answersTakenUpAgain = ['reopened', 'answerRenewed'] as const satisfies readonly EventType[]
