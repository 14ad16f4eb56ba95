import type { ZodType } from 'zod'
import type { NewRequesterLetter, NewStaffLetter } from '@/emails/catalogue'
import type { Controller, Dossier, RequestRow } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import type { Transaction } from '@/db/client'
import type { Day } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { Actor } from '@/domain/policies/actor'
import type { Action } from '@/domain/policies/permissions'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'
import type { RequestFacts } from '@/domain/requests/history'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Problem, ProblemCode } from './errors'

/** What a verb sees: the locked request with its history, what it says, what the law makes of it, and the day. */
export type Situation = {
  actor: Actor
  today: Day
  /** The moment of what is done now. */
  at: string
  request: RequestRow
  controller: Controller
  dossier: Dossier
  rule: AdoptedRule
  history: readonly RequestEvent[]
  facts: RequestFacts
  deadline: RequestDeadline
  requester: Requester
}

/**
 * What a verb decides: facts to append, letters to owe, rows of its own to write in the same transaction. An event that
 * a letter `carries` counts when the letter leaves; letters may depend on the deadline after the events.
 */
export type Done<Result> = {
  events: NewEvent[]
  letters?: NewRequesterLetter[] | ((after: { deadline: RequestDeadline; facts: RequestFacts }) => NewRequesterLetter[])
  staffLetters?: NewStaffLetter[]
  also?: (tx: Transaction) => PromiseLike<unknown>
  /** By which the request is judged from now on; the one it has where nothing is said. */
  rule?: AdoptedRule
  result: Result
}

export type Decided<Result> = { done: Done<Result> } | { problems: Problem[] }

/**
 * One thing people do to a request. `decide` may read through `tx`. It writes only what decides by being written, as a
 * reminder that is kept once, and then refuses nothing: a refusal takes no write back.
 */
export type Verb<Input, Result = undefined> = {
  action: Action
  schema: ZodType<Input>
  decide: (situation: Situation, input: Input, tx: Transaction) => Decided<Result> | Promise<Decided<Result>>
}

export function done(
  events: NewEvent[],
  rest: Omit<Done<undefined>, 'events' | 'result'> = {},
): { done: Done<undefined> } {
  return { done: { events, ...rest, result: undefined } }
}

export type Refusal = { problems: Problem[] }

export function no(code: ProblemCode, params?: Problem['params'], field?: string): Refusal {
  return { problems: [{ code, ...(params ? { params } : {}), ...(field ? { field } : {}) }] }
}
