import { type Database, transaction, type Transaction } from '@/db/client'
import { findCaseFile, type CaseFile } from '@/db/queries/case-file'
import { readRequesters } from '@/db/queries/dossier'
import { databaseNow } from '@/db/queries/now'
import { dayOf, instantOf } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { EventType, NewEvent, RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import { nextState } from '@/domain/requests/lifecycle'
import { parseReference } from '@/domain/requests/reference'
import { deadlineOf } from '@/domain/requests/request'
import type { Context } from './context'
import { NotFound, type Outcome, refuse } from './errors'
import { readInput } from './read-input'
import { record, type Recorded } from './record'
import { type Decided, no, type Situation, type Verb } from './verb'

/** Which request, and the version the person saw; without a version nothing seen is claimed (system, requester). */
export type Target = { reference: string; version?: number | undefined }

/**
 * The one way in which a request changes. In one transaction: locks the request among those this actor may see, takes
 * the day, checks permission, then version, lets the verb decide, checks the life of the request, then appends the
 * events, updates the projection and puts the letters in the outbox; or does nothing. Throws `NotFound`.
 */
export async function perform<Input, Result>(
  context: Context,
  target: Target,
  verb: Verb<Input, Result>,
  input: unknown,
): Promise<Outcome<Result>> {
  const read = readInput(context, verb.schema, input)
  if (!read.ok) return read
  return transaction(context.db, (tx) => performIn(tx, context, target, verb, read.input))
}

async function performIn<Input, Result>(
  tx: Transaction,
  context: Context,
  target: Target,
  verb: Verb<Input, Result>,
  input: Input,
): Promise<Outcome<Result>> {
  const reference = parseReference(target.reference)
  const file = reference && (await findCaseFile(tx, context.actor, reference, true))
  if (!file) throw new NotFound()
  const moment = await momentOf(tx, context, file.controller.timeZone)
  if (!may(context.actor, verb.action, file.request)) return refuse('not-permitted')
  if (file.dossier.forgottenAt) return refuse('forgotten-already')
  const missed = unseen(target, file)
  if (missed.length > 0) return stale(missed, file, context.actor)
  const requester = (await readRequesters(tx, context.keyring, [file.dossier])).get(file.dossier.id)
  if (!requester) throw new NotFound()
  const recorded = { ...file, moment, requester }
  const decided = await decide(tx, context, recorded, verb, input)
  if ('problems' in decided) return { ok: false, problems: decided.problems }
  const [version = file.request.version] = await record(tx, context, [{ file: recorded, decided: decided.done }])
  return { ok: true, reference: file.request.reference, version, result: decided.done.result }
}

/** Lets the verb decide about a request that is locked, and refuses what the life of the request has no room for. */
export async function decide<Input, Result>(
  tx: Transaction,
  { actor }: Pick<Context, 'actor'>,
  file: Recorded,
  verb: Verb<Input, Result>,
  input: Input,
): Promise<Decided<Result>> {
  const situation = situationOf(actor, file)
  const decided = await verb.decide(situation, input, tx)
  if ('problems' in decided) return decided
  const impossible = firstImpossible(situation, decided.done.events)
  return impossible ? no('not-in-this-state', { state: file.request.state }) : decided
}

function situationOf(actor: Actor, { moment: { at, today }, ...file }: Recorded): Situation {
  const { history, rule } = file
  return { ...file, actor, today, at, facts: factsOf(history), deadline: deadlineOf(history, rule) }
}

/** The moment and the civil day of what is done now: the database's, or the day a seed or a test names. */
export async function momentOf(
  tx: Database | Transaction,
  { today }: Pick<Context, 'today'>,
  timeZone: string,
): Promise<{ at: string; today: Situation['today'] }> {
  if (today) return { at: instantOf(today, '12:00', timeZone), today }
  const at = await databaseNow(tx)
  return { at, today: dayOf(at, timeZone) }
}

/**
 * What has happened since the version the person saw. That a letter has left on its own is no work of somebody else's
 * and stops nobody, unless it closed the request: then the life of the request says no. Nor does a look at a document or
 * at the answer, or a wrong code for it.
 */
function unseen({ version }: Target, { history }: CaseFile): RequestEvent[] {
  if (version === undefined) return []
  return history.filter(({ sequence, type, actor }) => {
    const byItself = type === 'letterLeft' && actor.kind === 'system'
    return sequence > version && !byItself && !noWork.includes(type)
  })
}

const noWork: readonly EventType[] = [
  'fileOpened',
  'answerDownloaded',
  'answerCodeSpent',
  'identityCodeSpent',
  'taskChased',
]

/** The second editor is told what changed, and whether it was they themselves in another window. */
function stale(missed: readonly RequestEvent[], { request }: CaseFile, actor: Actor): Outcome<never> {
  const own = missed.every((event) => isBy(actor, event))
  const since = missed.map(({ type }) => type).join(' ')
  return refuse('stale', { version: request.version, since, by: own ? 'you' : 'others' })
}

function isBy({ reference }: Actor, { actor }: RequestEvent): boolean {
  return reference.kind === 'staff' && actor.kind === 'staff' && actor.id === reference.id
}

/** Each event must fit the state to which those before it have led. */
function firstImpossible({ request }: Situation, events: readonly NewEvent[]): NewEvent | undefined {
  let state = request.state
  return events.find(({ type }) => {
    const next = nextState(state, type)
    state = next ?? state
    return next === null
  })
}
