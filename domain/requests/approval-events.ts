/** The facts of an answer before it is sent: who wrote it, and what a second person said of it; words and hash are sealed. */
export type ApprovalEvents = {
  answerDrafted: Record<string, never>
  /** `draft`: the sequence of the event that wrote it. */
  answerApproved: { draft: number }
  answerGivenBack: { draft: number }
}
