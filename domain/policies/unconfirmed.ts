import { addDays, type Day, earliest, isAfter, latest } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import { changes } from '../requests/contact'
import { eventsOf, type IdentityState, type RequestEvent } from '../requests/events'
import { isMessageOfThePerson, isOfSomebodyElse } from '../requests/message-of-the-person'

/** Our numbers, no law's: a week to press a button, and three days for the answer to leave before it is due. */
const daysToConfirm = 7
const daysToAnswer = 3

/** The day on which the letter left that asks to confirm the address the person has now; null while none has. */
export function confirmationLeftOn(history: readonly RequestEvent[]): Day | null {
  const sinceAddress = history.slice(history.findLastIndex((event) => changes(event, 'email')) + 1)
  const left = eventsOf(sinceAddress, 'letterLeft').filter(({ data }) => data.kind === 'confirm-your-request')
  return earliest(left.map(({ on }) => on)) ?? null
}

/**
 * The first day on which a request may be answered because nobody confirmed its address: the person was asked and had a
 * week, or as long as the answer can wait to leave in time. `leftOn` is the day from `confirmationLeftOn`.
 */
export function answerableFrom(
  leftOn: Day,
  { dueOn, refusalNoticeDueOn }: Pick<RequestDeadline, 'dueOn' | 'refusalNoticeDueOn'>,
): Day {
  const answerBy = earliest([dueOn, refusalNoticeDueOn])
  const inTime = answerBy && addDays(answerBy, -daysToAnswer)
  return latest(leftOn, earliest([addDays(leftOn, daysToConfirm), inTime]) ?? leftOn)
}

/**
 * The days on which a rule may answer by itself: once the person was asked, reminded and had a week, and as late as leaves
 * the letter three days to leave; from the due day on it is for staff. Nothing where no day is due, or the time is too short.
 */
export function answeredByItself(
  leftOn: Day,
  { dueOn, refusalNoticeDueOn }: Pick<RequestDeadline, 'dueOn' | 'refusalNoticeDueOn'>,
): { from: Day; until: Day } | null {
  const until = earliest([dueOn, refusalNoticeDueOn])
  if (!until) return null
  const from = latest(addDays(leftOn, daysToConfirm), addDays(until, -daysToAnswer))
  return isAfter(from, until) ? null : { from, until }
}

export const signsOfThePerson = ['wrote', 'sent-files', 'identity-judged', 'other-way'] as const
export type SignOfThePerson = (typeof signsOfThePerson)[number]

type Shown = {
  history: readonly RequestEvent[]
  facts: { identity: IdentityState }
  requester: { telephone: string | null; postalAddress: string | null }
}

/**
 * By what somebody has shown themselves, or can be asked, although nobody confirmed the address: a letter that says nobody
 * did is then for staff to judge (GDPR Art. 12(6): what is needed to confirm who asks is asked for first).
 */
export function signsOf({ history, facts, requester }: Shown): SignOfThePerson[] {
  const signs: Record<SignOfThePerson, boolean> = {
    wrote: history.some(isMessageOfThePerson),
    'sent-files': history.some((event) => event.type === 'fileReceived' && !isOfSomebodyElse(event)),
    'identity-judged': facts.identity !== 'not-decided' && facts.identity !== 'asked',
    'other-way': Boolean(requester.telephone ?? requester.postalAddress),
  }
  return signsOfThePerson.filter((sign) => signs[sign])
}

/** Whether the answer that stands is the one to an address nobody had confirmed; only that one goes by e-mail alone. */
export function isAnsweredUnconfirmed(history: readonly RequestEvent[]): boolean {
  const last = history.findLast(({ type }) => endsOrTakesUp.includes(type))
  return last?.type === 'answered' && last.data.delivery === 'e-mail'
}

const endsOrTakesUp: readonly RequestEvent['type'][] = ['answered', 'withdrawn', 'closedWithoutAnswer', 'reopened']
