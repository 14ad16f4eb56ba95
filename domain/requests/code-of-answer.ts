import type { CodeWay } from './answer-code'
import { departureOf } from './departures'
import { eventsOf, type RequestEvent } from './events'
import type { RequestFacts } from './history'

type Standing = Pick<RequestFacts, 'answer'>

/** How the code for the files of the answer that stands is told; null where there is none. */
export function codeWayOf(history: readonly RequestEvent[], facts: Standing): CodeWay | null {
  return (
    sinceAnswer(history, facts)
      .flatMap((event) => wayIn(event) ?? [])
      .at(-1) ?? null
  )
}

/** Whether staff have yet to tell the person the code on the telephone. */
export function isCodeToTell(history: readonly RequestEvent[], facts: Standing): boolean {
  const last = sinceAnswer(history, facts).findLast((event) => event.type === 'answerCodeTold' || wayIn(event) !== null)
  return last !== undefined && wayIn(last) === 'telephone'
}

/** The fact whose letter holds the code and has not been posted. */
export function codeToPost(history: readonly RequestEvent[], facts: Standing): number | null {
  const made = eventsOf(sinceAnswer(history, facts), 'answerCodeMade').at(-1)
  return made?.data.by === 'letter' && departureOf(history, made.sequence) === null ? made.sequence : null
}

/** That the person asked for the answer on paper, and the day it left on paper, if it has. */
export function paperOf(history: readonly RequestEvent[], facts: Standing) {
  const asked = eventsOf(sinceAnswer(history, facts), 'paperAsked').at(-1)
  return asked ? { sequence: asked.sequence, leftOn: departureOf(history, asked.sequence) } : null
}

function wayIn(event: RequestEvent): CodeWay | null {
  if (event.type === 'answerCodeMade') return event.data.by
  return event.type === 'answered' || event.type === 'answerRenewed' ? (event.data.code ?? null) : null
}

function sinceAnswer(history: readonly RequestEvent[], { answer }: Standing): readonly RequestEvent[] {
  return answer ? history.filter(({ sequence }) => sequence >= answer.sequence) : []
}
