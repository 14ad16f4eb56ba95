/** What becomes of a file that somebody has read: it goes as it is, in place of its original, or not at all. */
export const fileOutcomes = ['as-is', 'redacted', 'withheld'] as const
export type FileOutcome = (typeof fileOutcomes)[number]

/** Why a file is not given. GDPR Art. 15(4), recital 63, Art. 23; Data Protection Act 2018, Sch. 2 paras 16 and 19. */
export const withholdingGrounds = [
  'rights-of-others',
  'privilege',
  'trade-secret',
  'not-about-person',
  'restricted-by-law',
] as const
export type WithholdingGround = (typeof withholdingGrounds)[number]

/** What a reader looks for before a file goes to the person. */
export const fileChecks = ['other-people', 'privilege', 'hidden'] as const
export type FileCheck = (typeof fileChecks)[number]

/**
 * What a reader found of a file. `originalId`: the file in whose place a redacted copy goes; `ground`: why it is withheld, and
 * `told`: whether the person hears that it is.
 */
export type FileReview = {
  fileId: string
  outcome: FileOutcome
  checked: FileCheck[]
  originalId?: string
  ground?: WithholdingGround
  told?: boolean
}
