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
    if (voidsIdentity(type)) identity = 'not-decided'
  }
  return identity
}

/** Whether nothing that was found out about who asks holds any more. */
export function voidsIdentity(type: EventType): boolean {
  return voiding.includes(type)
}

/** Whether it is a final verdict on who asks. */
export function decidesIdentity(type: EventType): boolean {
  return type === 'identityVerified' || type === 'identityNotDoubted' || type === 'identityFailed'
}
