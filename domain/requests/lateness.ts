import { type Day, isAfter } from '../calendar/days'
import { eventsOf, type RequestEvent, type RequestState } from './events'
import type { LatenessReason } from './lateness-reasons'

/** The reason recorded last; a later one takes the place of an earlier one. */
export function latenessReasonOf(history: readonly RequestEvent[]): LatenessReason | null {
  return eventsOf(history, 'latenessExplained').at(-1)?.data.reason ?? null
}

type Answering = { answeredOn: Day | null; answerDueOn: Day | null }

/** Whether the first answer left after its last day; `today` counts for what is not closed and not answered yet. */
export function isLate(
  { answeredOn, answerDueOn }: Answering,
  { state }: { state: RequestState },
  today: Day,
): boolean {
  const on = answeredOn ?? (state === 'closed' ? null : today)
  return on !== null && answerDueOn !== null && isAfter(on, answerDueOn)
}
