/**
 * Whether a child understands what is asked. `presumed`: nobody had to find out, because the law presumes it (in Scotland
 * from twelve: Data Protection Act 2018 s. 208).
 */
export const understandings = ['shown', 'presumed', 'not-shown', 'not-known'] as const

/** What the child wants, who is heard where that can be. Source: UN Convention on the Rights of the Child, Art. 12. */
export const childViews = ['wants-it', 'against-it', 'not-heard'] as const

/** Whether what is asked serves the child. Source: UN Convention on the Rights of the Child, Art. 3(1). */
export const interests = ['served', 'against', 'not-weighed'] as const
