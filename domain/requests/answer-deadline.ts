import type { Calendar } from '../calendar/working-days'
import type { ControllerPromise } from '../deadlines/promise'
import { type RequestDeadline, requestDeadline } from '../deadlines/request-deadline'
import type { LawOf } from '../regimes/regime'
import { clockFactsOf } from './clock-facts'
import { deadlineOptionsOf } from './deadline-options'
import type { RequestEvent } from './events'
import { factsOf } from './history'
import { withdrawnOn } from './withdrawn-on'

type Rule = { promise: ControllerPromise; calendar: Calendar; lawOf: LawOf }

/** The days of the answer alone, which stay what they were once it has left. */
export function answerDeadlineOf(
  history: readonly RequestEvent[],
  { promise, calendar, lawOf }: Rule,
): RequestDeadline {
  const facts = factsOf(history)
  return requestDeadline({
    receivedOn: facts.receivedOn,
    rights: facts.rights.map(({ right, regimes }) => ({ right, regimes, ...withdrawnOn(facts, right) })),
    facts: clockFactsOf(history),
    calendar,
    promise,
    lawOf,
    options: deadlineOptionsOf(facts),
    ...(facts.confirmedOn ? { confirmedOn: facts.confirmedOn } : {}),
  })
}
