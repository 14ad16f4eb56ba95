/** Why an admin forgets a request before its day. */
export const forgottenByHand = ['erasure-asked', 'not-needed', 'ordered'] as const

/** `rule`: its months were over. `forgotten-before`: an old copy of the database had brought it back. */
type ForgottenBecause = (typeof forgottenByHand)[number] | 'rule' | 'forgotten-before'

/** That a request is kept for a claim, and that nothing of its person is left. */
export type RetentionEvents = {
  legalHoldSet: Record<string, never>
  legalHoldLifted: Record<string, never>
  /** Why is a code: words would be forgotten too. `months`: for how many it was kept by the rule. */
  forgotten: { because: ForgottenBecause; months?: number }
  /** The import that brought it was undone: it is in no list, report or export. */
  discarded: { importId: string }
}
