import { type Day, isBefore } from '../calendar/days'
import type { CodeWay } from './answer-code'
import { departureOf } from './departures'
import { eventsOf, type RequestEvent } from './events'
import { eventsOfAnswer } from './given-answers'
import type { RequestFacts } from './history'

type Standing = Pick<RequestFacts, 'answer'>

/**
 * How the code for the files of the answer that stands is told; null where there is none. A code made for an earlier answer
 * does not lock files that were opened without one.
 */
export function codeWayOf(history: readonly RequestEvent[], facts: Standing): CodeWay | null {
  const said = sinceAnswer(history, facts).filter(saysWay)
  const opening = said.findLast(({ type }) => type !== 'answerCodeMade')
  const last = said.at(-1)
  return opening && last && wayIn(opening) ? wayIn(last) : null
}

/** Whether staff have yet to tell the person the code on the telephone; who downloads has it. */
export function isCodeToTell(history: readonly RequestEvent[], facts: Standing): boolean {
  return codeToTellSince(history, facts) !== null
}

/** The day since when that is so: the answer must have left, as before that nobody can use the code. */
export function codeToTellSince(history: readonly RequestEvent[], facts: Standing): Day | null {
  const last = sinceAnswer(history, facts).findLast((event) => saysWay(event) || showsCode(event))
  if (!last || !saysWay(last) || wayIn(last) !== 'telephone') return null
  const { leftOn = null } = facts.answer ?? {}
  return leftOn !== null && isBefore(last.on, leftOn) ? leftOn : last.on
}

/** How the code that opens the files now is told; null where none has been made since they were last opened. */
export function codeMadeFor(history: readonly RequestEvent[], facts: Standing): CodeWay | null {
  const event = sinceAnswer(history, facts).findLast(saysWay)
  return event?.type === 'answerCodeMade' ? event.data.by : null
}

/** The day on which the person first had the code for the files that this event opened; null while they have none. */
export function codeReachedOn(
  history: readonly RequestEvent[],
  opening: number,
  ofAnswer: readonly { fileId: string }[],
): Day | null {
  const isOthers = (event: RequestEvent) =>
    event.type === 'answerDownloaded' && !ofAnswer.some(({ fileId }) => fileId === event.data.fileId)
  for (const event of history.filter((each) => each.sequence > opening && !isOthers(each))) {
    if (showsCode(event)) return event.on
    const carrier = event.type === 'letterLeft' ? event.data.eventSequence : null
    if (carrier !== null && carrier > opening && isCodeMade(history, carrier)) return event.on
  }
  return null
}

/** The fact whose letter holds the code and has not been posted. */
export function codeToPost(
  history: readonly RequestEvent[],
  facts: Standing,
): Pick<RequestEvent, 'sequence' | 'on'> | null {
  const made = sinceAnswer(history, facts).findLast(saysWay)
  const isLetter = made?.type === 'answerCodeMade' && made.data.by === 'letter'
  return isLetter && departureOf(history, made.sequence) === null ? made : null
}

/** That the person asked for the answer on paper, on which day, and the day it left on paper, if it has. */
export function paperOf(history: readonly RequestEvent[], facts: Standing) {
  const asked = eventsOf(sinceAnswer(history, facts), 'paperAsked').at(-1)
  return asked ? { sequence: asked.sequence, on: asked.on, leftOn: departureOf(history, asked.sequence) } : null
}

/** Whether this event asked for an answer on paper that a code locks on the page, so that the address is to be confirmed. */
export function needsConfirmedAddress(history: readonly RequestEvent[], sequence: number | null): boolean {
  const asked = history.find((event) => event.sequence === sequence)
  if (asked?.type !== 'paperAsked') return false
  const before = history.filter((event) => event.sequence < asked.sequence)
  const answered = eventsOf(before, 'answered').at(-1)
  return before.some((event) => saysWay(event) && event.sequence >= (answered?.sequence ?? 0) && wayIn(event) !== null)
}

type SaysWay = Extract<RequestEvent, { type: 'answered' | 'answerRenewed' | 'answerCodeMade' }>

function saysWay(event: RequestEvent): event is SaysWay {
  return event.type === 'answered' || event.type === 'answerRenewed' || event.type === 'answerCodeMade'
}

function wayIn(event: SaysWay): CodeWay | null {
  return event.type === 'answerCodeMade' ? event.data.by : (event.data.code ?? null)
}

function showsCode({ type }: RequestEvent): boolean {
  return type === 'answerCodeTold' || type === 'answerDownloaded'
}

function isCodeMade(history: readonly RequestEvent[], carrier: number): boolean {
  return history.some(({ sequence, type }) => sequence === carrier && type === 'answerCodeMade')
}

function sinceAnswer(history: readonly RequestEvent[], { answer }: Standing): readonly RequestEvent[] {
  return eventsOfAnswer(history, answer)
}
