/** `too-hard`: it is impossible or would take a disproportionate effort, for a reason that is kept. */
export const recipientOutcomes = ['told', 'nobody', 'too-hard'] as const
export type RecipientOutcome = (typeof recipientOutcomes)[number]

/** Who received the data and was told, with why not, is sealed. `publicCopies`: controllers of public copies were told too. */
export type RecipientEvents = {
  recipientsTold: { outcome: RecipientOutcome; publicCopies?: boolean }
}
