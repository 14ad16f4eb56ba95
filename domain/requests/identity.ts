import type { IdentityState, RequestEvent } from './events'

/** Reopening and changed or denied contact details void an identity decision; age does not. */
export function identityOf(history: readonly RequestEvent[]): IdentityState {
  let identity: IdentityState = 'not-decided'
  for (const { type } of history) {
    if (type === 'identityRequested' || type === 'identityInsufficient') identity = 'asked'
    if (type === 'identityVerified') identity = 'verified'
    if (type === 'identityNotDoubted') identity = 'not-doubted'
    if (type === 'identityFailed') identity = 'failed'
    if (type === 'contactChanged' || type === 'addressDenied' || type === 'reopened') identity = 'not-decided'
  }
  return identity
}
