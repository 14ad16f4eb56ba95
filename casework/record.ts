import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import { keepEntries, sealFor, type SealedEntry } from '@/db/writes/dossier'
import { asHistory, chain, type ChainableEvent, keepEvents } from '@/db/writes/events'
import { saveProjections } from '@/db/writes/requests'
import { keepLetters } from '@/db/writes/letters'
import { together } from '@/db/writes/together'
import type { Day } from '@/domain/calendar/days'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import { type AdoptedRule, deadlineOf, projectionOf } from '@/domain/requests/request'
import { letterToRequester, letterToStaff } from '@/emails/outbox'
import type { Context } from './context'
import { suppress } from './suppressing'
import type { Done } from './verb'

export type Recorded = CaseFile & { moment: { at: string; today: Day }; requester: Requester }

/** One request and what a verb decided about it. */
export type Deed<Result> = { file: Recorded; decided: Done<Result> }

/**
 * Appends the events, updates the projections and owes the letters, each kind for all of these requests at once; returns
 * their new versions.
 */
export async function record<Result>(
  tx: Transaction,
  context: Context,
  deeds: readonly Deed<Result>[],
): Promise<number[]> {
  const written: Written<Result>[] = []
  for (const deed of deeds) written.push(chained(context, deed))
  const links = written.flatMap((each) => each.links)
  const entries = written.flatMap((each) => each.entries)
  await together(tx, [...keepEntries(tx, entries), ...keepEvents(tx, links)])
  await saveProjections(
    tx,
    written.filter(isChanged).map(({ file, rule, history, head }) => ({
      request: file.request,
      ruleId: rule.id,
      projection: projectionOf(history, rule),
      head,
    })),
  )
  for (const each of written) {
    await oweLetters(tx, context, each)
    await suppress(tx, context, each.file, each.history.slice(each.file.history.length))
    await each.decided.also?.(tx)
  }
  return written.map(({ head }) => head.sequence)
}

/** A tick looks at many requests with which there is nothing to do: none of them is written. */
function isChanged<Result>({ file, links, rule }: Written<Result>): boolean {
  return links.length > 0 || rule !== file.rule
}

type Written<Result> = Deed<Result> & {
  rule: AdoptedRule
  history: readonly RequestEvent[]
  entries: SealedEntry[]
} & ReturnType<typeof chain>

function chained<Result>(context: Context, deed: Deed<Result>): Written<Result> {
  const { file, decided } = deed
  const { id, headHash, eventCount } = file.request
  const { chainable, entries } = sealed(context, file, decided.events)
  const { links, head } = chain(id, { hash: headHash, sequence: eventCount }, chainable)
  return {
    ...deed,
    links,
    entries,
    head,
    history: [...file.history, ...asHistory(links)],
    rule: decided.rule ?? file.rule,
  }
}

/** Seals the words of events; what goes on into the chain is codes, days and the hash of the ciphertext. */
export function sealed(
  { keyring, actor }: Context,
  { dossier, moment }: Pick<Recorded, 'dossier' | 'moment'>,
  events: readonly NewEvent[],
): { chainable: ChainableEvent[]; entries: SealedEntry[] } {
  const chainable: ChainableEvent[] = []
  const entries: SealedEntry[] = []
  for (const { type, on, rights, data, sealed: words } of events) {
    const entry = words === undefined ? null : sealFor(keyring, dossier, 'event', words)
    if (entry) entries.push(entry)
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
  return { chainable, entries }
}

async function oweLetters<Result>(
  tx: Transaction,
  context: Context,
  { file, decided: { letters = [], staffLetters = [] }, history, links, rule }: Written<Result>,
): Promise<void> {
  if (letters.length === 0 && staffLetters.length === 0) return
  const after = { deadline: deadlineOf(history, rule), facts: factsOf(history) }
  const about = { ...file, facts: after.facts, dueOn: after.deadline.dueOn }
  const toRequester = (typeof letters === 'function' ? letters(after) : letters).map((letter) => {
    const eventSequence = letter.carries === undefined ? null : (links[letter.carries]?.sequence ?? null)
    return letterToRequester(context, about, letter, eventSequence)
  })
  const toStaff = staffLetters.map((letter) => letterToStaff(context, file, letter))
  await together(tx, keepLetters(tx, [...toRequester, ...toStaff]))
}
