/**
 * What shows that somebody may act for another person, the least first; the word of the person themselves is enough.
 * Source: EDPB Guidelines 01/2022, section 3.4; ICO, Right of access: requests made on behalf of others.
 */
export const authorityProofs = [
  'confirmed-by-person',
  'written-authority',
  'power-of-attorney',
  'parental-responsibility',
  'guardianship',
  'estate',
] as const

export type AuthorityProof = (typeof authorityProofs)[number]
