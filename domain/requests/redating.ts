import type { Day } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import { rejudged, sameLaws } from '../policies/applicable-law'
import type { RequestEvent } from './events'
import type { RequestedRight } from './received'
import { factsOf } from './history'
import type { RedatingReason } from './redating-reasons'
import { type AdoptedRule, deadlineOf } from './request'

/** The due day under the old and under the new rule, and why; `rights` where they are judged by other laws from now on. */
export type Redating = { from: Day | null; to: Day | null; because: RedatingReason[]; rights?: RequestedRight[] }

/** What a new rule makes of an open request; null where it changes no day and no law. */
export function redatingOf(history: readonly RequestEvent[], before: AdoptedRule, after: AdoptedRule): Redating | null {
  const was = deadlineOf(history, before)
  const rights = rightsUnder(history, before, after)
  const then = rights ? [...history, movedTo(history, rights)] : history
  const is = deadlineOf(then, after)
  if (!rights && isSame(was, is)) return null
  const because = reasonsFor(history, before, after, was)
  return {
    from: was.dueOn,
    to: is.dueOn,
    because: rights ? ['laws', ...because] : because.length > 0 ? because : ['together'],
    ...(rights && { rights }),
  }
}

/** The rights with the laws of the new rule, where any of them changes. */
function rightsUnder(
  history: readonly RequestEvent[],
  before: AdoptedRule,
  after: AdoptedRule,
): RequestedRight[] | undefined {
  const { rights: asked, residence } = factsOf(history)
  const rights = rejudged(asked, { laws: before, residence }, { laws: after, residence })
  const isChanged = rights.some(({ regimes }, index) => !sameLaws(regimes, asked[index]?.regimes ?? []))
  return isChanged ? rights : undefined
}

/** The history as if it were decided already, to see what its days would be. */
function movedTo(history: readonly RequestEvent[], rights: RequestedRight[]): RequestEvent {
  return {
    type: 'redated',
    sequence: history.length + 1,
    on: history.at(-1)?.on ?? '2000-01-01',
    at: '',
    actor: { kind: 'public' },
    rights: null,
    data: { ruleId: '', redatingId: '', from: null, to: null, because: [], rights },
    entryId: null,
  }
}

function reasonsFor(
  history: readonly RequestEvent[],
  before: AdoptedRule,
  { lawOf, calendar, promise }: AdoptedRule,
  was: RequestDeadline,
): RedatingReason[] {
  const alone = { reading: { lawOf }, holidays: { calendar }, promise: { promise } }
  return (['reading', 'holidays', 'promise'] as const).filter(
    (reason) => !isSame(was, deadlineOf(history, { ...before, ...alone[reason] })),
  )
}

/** Whether two deadlines have the same days, all of them and of each right. */
function isSame(one: RequestDeadline, other: RequestDeadline): boolean {
  return daysOf(one) === daysOf(other)
}

function daysOf({ rights, ...deadline }: RequestDeadline): string {
  const whole = [deadline.dueOn, deadline.ackDueOn, deadline.extensionNoticeDueOn, deadline.refusalNoticeDueOn]
  const each = rights.flatMap(({ dueOn, legalDueOn, promisedDueOn, laws }) => [
    ...[dueOn, legalDueOn, promisedDueOn],
    ...laws.flatMap(({ deadline: law }) => [law.extensionNoticeDueOn, law.refusalNoticeDueOn]),
  ])
  return JSON.stringify([...whole, deadline.withoutPauseDueOn, deadline.binds, ...each])
}
