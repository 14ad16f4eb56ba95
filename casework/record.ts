import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import { sealInto } from '@/db/writes/dossier'
import { asHistory, chain, type ChainableEvent, keepEvents } from '@/db/writes/events'
import { saveProjection } from '@/db/writes/requests'
import type { Day } from '@/domain/calendar/days'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import { deadlineOf, projectionOf } from '@/domain/requests/request'
import { oweToRequester, oweToStaff } from '@/emails/outbox'
import type { Context } from './context'
import type { Done } from './verb'

export type Recorded = Pick<CaseFile, 'controller' | 'rule' | 'dossier'> & {
  request: { id: string; reference: string; headHash: string; eventCount: number }
  history: readonly RequestEvent[]
  moment: { at: string; today: Day }
  requester: Requester
}

/** Appends the events, updates the projection and owes the letters; returns the new version of the request. */
export async function record<Result>(
  tx: Transaction,
  context: Context,
  file: Recorded,
  decided: Done<Result>,
): Promise<number> {
  const { request, rule } = file
  const chainable = await sealed(tx, context, file, decided.events)
  const { links, head } = chain(request.id, { hash: request.headHash, sequence: request.eventCount }, chainable)
  await keepEvents(tx, links)
  const history = [...file.history, ...asHistory(links)]
  await saveProjection(tx, request.id, projectionOf(history, rule), head)
  const after = { history, deadline: deadlineOf(history, rule), facts: factsOf(history) }
  await oweLetters(tx, context, file, { after, sequences: links.map(({ sequence }) => sequence) }, decided)
  await decided.also?.(tx)
  return head.sequence
}

/** Seals the words of events; what goes on into the chain is codes, days and the hash of the ciphertext. */
export async function sealed(
  tx: Transaction,
  { keyring, actor }: Context,
  { dossier, moment }: Pick<Recorded, 'dossier' | 'moment'>,
  events: readonly NewEvent[],
): Promise<ChainableEvent[]> {
  const chainable: ChainableEvent[] = []
  for (const { type, on, rights, data, sealed: words } of events) {
    const entry = words === undefined ? null : await sealInto(tx, keyring, dossier, 'event', words)
    chainable.push({
      type,
      on: on ?? moment.today,
      at: moment.at,
      actor: actor.reference,
      rights: rights ? [...rights] : null,
      data,
      entryId: entry?.entryId ?? null,
      entrySha256: entry?.sha256 ?? null,
    })
  }
  return chainable
}

type After = {
  history: readonly RequestEvent[]
  deadline: ReturnType<typeof deadlineOf>
  facts: ReturnType<typeof factsOf>
}

async function oweLetters<Result>(
  tx: Transaction,
  context: Context,
  file: Recorded,
  { after, sequences }: { after: After; sequences: number[] },
  { letters = [], staffLetters = [] }: Done<Result>,
): Promise<void> {
  const toRequester = typeof letters === 'function' ? letters(after) : letters
  for (const letter of toRequester) {
    const eventSequence = letter.carries === undefined ? null : (sequences[letter.carries] ?? null)
    await oweToRequester(
      tx,
      context,
      { ...file, facts: after.facts, dueOn: after.deadline.dueOn },
      letter,
      eventSequence,
    )
  }
  for (const letter of staffLetters) await oweToStaff(tx, context, file, letter)
}
