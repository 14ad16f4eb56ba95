/** Ways to be sure who asks, the least intrusive first (EDPB Guidelines 01/2022, 65-79). */
export const identityMethods = [
  'account',
  'contact-on-file',
  'code-on-file',
  'call-back',
  'known-in-person',
  'document',
] as const
export type IdentityMethod = (typeof identityMethods)[number]

/** How a one-time code reaches contact details that the organisation had before the request. */
export const identityCodeWays = ['email', 'telephone', 'letter'] as const
export type IdentityCodeWay = (typeof identityCodeWays)[number]

/** What is asked about who somebody is, and found; of a code that it was sent, never what it is. */
export type IdentityEvents = {
  identityRequested: { method: IdentityMethod }
  identityCodeMade: { by: IdentityCodeWay }
  identityCodeEntered: { by: IdentityCodeWay }
  /** Wrong codes were entered until it was worth nothing any more. */
  identityCodeSpent: Record<string, never>
  identityInsufficient: Record<string, never>
  identityVerified: { method: IdentityMethod }
  identityNotDoubted: { reason: 'known' | 'account' | 'answers-match' | 'other' }
  identityFailed: { method: IdentityMethod }
}
