import { type Day, parseDay } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { Actor } from '@/domain/policies/actor'
import { departureOf } from '@/domain/requests/departures'
import type { Decision, RequestEvent } from '@/domain/requests/events'
import { factsOf, type RequestFacts } from '@/domain/requests/history'
import { openQuestions, type Question } from '@/domain/requests/questions'
import { deadlineOf } from '@/domain/requests/request'
import type { Database, Transaction } from '../client'
import type { Keyring } from '../sealing/keyring'
import { type Controller, findCaseFile } from './case-file'
import { readEventWords, readRequester } from './dossier'
import { todayAt } from './now'

/** What was said between the person and us, in the order of its days; words of ours only once they have left. */
export type Exchange = { event: RequestEvent; on: Day; text: string }

/** What a person sees of their own request. Words and name only once the address is known to be theirs. */
export type OwnPage = {
  reference: string
  controller: Controller
  today: Day
  facts: RequestFacts
  deadline: RequestDeadline
  questions: Question[]
  name: string | null
  words: string | null
  exchanges: Exchange[]
  answer: { on: Day; text: string; decisions: OwnDecision[] } | null
}

export type OwnDecision = {
  right: RequestFacts['rights'][number]['right']
  decision: Decision
  neutral: boolean
  because: string | null
  systems: string | null
  identifiers: string | null
  searchedOn: Day | null
}

/** The page of the one request a requester acts on. Notes and reasons for the file are never on it. */
export async function findOwnPage(
  db: Database | Transaction,
  actor: Extract<Actor, { kind: 'requester' }>,
  { keyring, today }: { keyring: Keyring; today?: Day | undefined },
  reference: string,
): Promise<OwnPage | undefined> {
  const file = await findCaseFile(db, actor, reference)
  if (!file) return undefined
  const { controller, calendar, history, dossier } = file
  const facts = factsOf(history)
  const isTheirs = facts.channel !== 'form' || facts.confirmedOn !== null
  const person = isTheirs ? await readRequester(db, keyring, actor, file) : null
  const said = await readEventWords(db, keyring, dossier)
  return {
    reference,
    controller,
    today: today ?? (await todayAt(db, controller.timeZone)),
    facts,
    deadline: deadlineOf(history, { promise: controller.promise, calendar }),
    questions: [...openQuestions(history, 'identityRequested'), ...openQuestions(history, 'clarificationRequested')],
    name: person?.requester.name ?? null,
    words: person?.words ?? null,
    exchanges: exchangesOf(history, said),
    answer: answerOf(history, facts, said),
  }
}

type Words = ReadonlyMap<string, unknown>

/** The one word of each event that is for the person. */
const forThePerson = {
  messageReceived: 'text',
  messageSent: 'text',
  identityRequested: 'doubt',
  identityInsufficient: 'because',
  clarificationRequested: 'question',
  extended: 'because',
} as const

function exchangesOf(history: readonly RequestEvent[], said: Words): Exchange[] {
  return history.flatMap((event) => {
    if (!isForThePerson(event.type)) return []
    const theirs = event.type === 'messageReceived' || event.type === 'identityInsufficient'
    const on = theirs ? event.on : departureOf(history, event.sequence)
    const text = wordOf(said, event.entryId, forThePerson[event.type])
    return on && text ? [{ event, on, text }] : []
  })
}

function isForThePerson(type: string): type is keyof typeof forThePerson {
  return Object.hasOwn(forThePerson, type)
}

function answerOf(
  history: readonly RequestEvent[],
  { answer, rights, decisions }: RequestFacts,
  said: Words,
): OwnPage['answer'] {
  if (!answer?.leftOn) return null
  const entryOf = (sequence: number | undefined) =>
    history.find((event) => event.sequence === sequence)?.entryId ?? null
  return {
    on: answer.leftOn,
    text: wordOf(said, entryOf(answer.sequence), 'text') ?? '',
    decisions: rights.flatMap(({ right }) => {
      const decided = decisions.get(right)
      return decided ? [{ right, decision: decided.decision, ...toldOf(said, entryOf(decided.sequence)) }] : []
    }),
  }
}

/** What the person is told of a decision; where reasons may not be told, that a neutral text stands for them. */
function toldOf(said: Words, entryId: string | null) {
  const word = (name: string) => wordOf(said, entryId, name)
  const neutral = recordOf(said, entryId)['neutral'] === true
  return {
    neutral,
    because: neutral ? null : (word('because') ?? word('passedTo')),
    systems: word('systems'),
    identifiers: word('identifiers'),
    searchedOn: parseDay(word('searchedOn') ?? '') ?? null,
  }
}

function wordOf(said: Words, entryId: string | null, name: string): string | null {
  const word = recordOf(said, entryId)[name]
  return typeof word === 'string' && word !== '' ? word : null
}

function recordOf(said: Words, entryId: string | null): Record<string, unknown> {
  const words = entryId ? said.get(entryId) : undefined
  return typeof words === 'object' && words !== null ? { ...words } : {}
}
