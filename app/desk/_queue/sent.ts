import type { SummarisedProblem } from '@/components/ui/error-summary'

/** What was sent from the queue and could not be begun: why, and what was chosen. */
export type Sent = { problems: readonly SummarisedProblem[]; chosen: readonly string[]; which: string }
