import type { Day } from '@/domain/calendar/days'

/** What a summary counts of the requests that are not closed, in the order in which it says so. */
export const summaryCounts = ['open', 'late', 'soon', 'unassigned', 'waiting', 'unconfirmed', 'messages'] as const

/** How many of each, of those that the reader may see; `nextDueOn`: the first day that is still ahead. */
export type SummaryLetterProps = {
  'weekly-summary': Record<(typeof summaryCounts)[number], number> & {
    controllerName: string
    weekOn: Day
    nextDueOn: Day | null
  }
  /** Whether somebody reads this; to the second address, since when nobody at the first has said so. */
  'still-here': { controllerName: string; unansweredSinceOn: Day | null }
}
