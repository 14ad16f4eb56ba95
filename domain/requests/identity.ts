import type { EventType, IdentityState, RequestEvent } from './events'

const voiding: readonly EventType[] = [
  'contactChanged',
  'newAddressGiven',
  'contactChangeDenied',
  'addressDenied',
  'reopened',
]

/** Reopening and contact details that were changed, given anew or denied void an identity decision; age does not. */
export function identityOf(history: readonly RequestEvent[]): IdentityState {
  let identity: IdentityState = 'not-decided'
  for (const { type } of history) {
    if (type === 'identityRequested' || type === 'identityInsufficient') identity = 'asked'
    if (type === 'identityVerified') identity = 'verified'
    if (type === 'identityNotDoubted') identity = 'not-doubted'
    if (type === 'identityFailed') identity = 'failed'
    if (voiding.includes(type)) identity = 'not-decided'
  }
  return identity
}
