import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type Day, yearOf } from '@/domain/calendar/days'
import { makeReference } from '@/domain/requests/reference'
import { type AdoptedRule, projectionOf, type RequestProjection } from '@/domain/requests/request'
import type { Database } from '../client'
import type { Controller } from '../queries/case-file'
import { readRule } from '../queries/controller-rules'
import {
  dossiers,
  events,
  referenceNumbers,
  reminders,
  requestRights,
  requests,
  sealedEntries,
  searchTerms,
} from '../schema'
import { genesisHash } from '../sealing/chain'
import { newDossierKey, unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'
import { asHistory, chain, type ChainableEvent } from '../writes/events'
import { drawnEvents } from './drawn-request'
import { keepRows } from './keep-rows'
import { termsOf } from './many-terms'

type Many = {
  controller: Controller
  count: number
  today: Day
  /** How many of them are not closed; all when not given. */
  open?: number
  /** Members to whom some of them are assigned. */
  assignees?: readonly string[]
}

type Projected = Pick<RequestProjection, 'binds' | 'dueOn'>
type World = { keyring: Keyring; rule: AdoptedRule; year: number } & Required<Many>

const batchSize = 1000
const batchesAtOnce = 2
const people = ['Amina Diallo', 'Tomáš Novák', 'Ruth Okafor']

/** Keeps very many requests, sealed, found by name and chained like any other; those that are open came in the last two months. */
export async function keepManyRequests(db: Database, keyring: Keyring, many: Many): Promise<void> {
  const rule = await readRule(db, many.controller.ruleId ?? '')
  const year = yearOf(many.today)
  const world = { open: many.count, assignees: [], ...many, keyring, rule, year }
  const given = await lastNumberOf(db, year)
  const last = given + many.count
  const draw = drawing(world)
  let first = given + 1
  const keep = async () => {
    while (first <= last) {
      const from = first
      first += batchSize
      const length = Math.min(batchSize, last - from + 1)
      await keepBatch(
        db,
        Array.from({ length }, (_, index) => draw(from + index)),
      )
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, keep))
  await db
    .insert(referenceNumbers)
    .values({ year, last })
    .onConflictDoUpdate({ target: referenceNumbers.year, set: { last } })
}

async function keepBatch(db: Database, rows: ReturnType<ReturnType<typeof drawing>>[]): Promise<void> {
  await db.transaction(async (tx) => {
    await keepRows(
      tx,
      dossiers,
      rows.map(({ dossier }) => dossier),
    )
    await keepRows(
      tx,
      sealedEntries,
      rows.map(({ entry }) => entry),
    )
    await keepRows(
      tx,
      searchTerms,
      rows.flatMap(({ terms }) => terms),
    )
    await keepRows(
      tx,
      requests,
      rows.map(({ request }) => request),
    )
    await keepRows(
      tx,
      requestRights,
      rows.flatMap(({ rights }) => rights),
    )
    await keepRows(
      tx,
      events,
      rows.flatMap(({ links }) => links),
    )
    await keepRows(
      tx,
      reminders,
      rows.flatMap(({ told }) => told),
    )
  })
}

async function lastNumberOf(db: Database, year: number): Promise<number> {
  const [row] = await db.select().from(referenceNumbers).where(eq(referenceNumbers.year, year))
  return row?.last ?? 0
}

/** Many have the same days and the same first names, so that these are worked out once. */
function drawing({ keyring, controller, rule, year, today, count, open, assignees }: World) {
  const projections = new Map<string, RequestProjection>()
  const project = (drawn: ChainableEvent[], links: ReturnType<typeof chain>['links']) => {
    const key = JSON.stringify(drawn)
    const known = projections.get(key) ?? projectionOf(asHistory(links), rule)
    projections.set(key, known)
    return known
  }
  const terms = termsOf(keyring)
  return (number: number) => {
    const [id, dossierId, entryId] = [randomUUID(), randomUUID(), randomUUID()]
    const isClosed = number % count >= open
    const drawn = drawnEvents(controller, { number, today, isClosed, assignees })
    const { links, head } = chain(id, { hash: genesisHash, sequence: 0 }, drawn)
    const { rights, ...columns } = project(drawn, links)
    const dossier = { id: dossierId, ...newDossierKey(keyring, dossierId) }
    const key = unwrapDossierKey(keyring, dossierId, dossier)
    const person = { name: `${people[number % people.length]} ${number}`, email: `person.${number}@mailbox.example` }
    const words = { ...person, telephone: null, postalAddress: null }
    const named = { id, year, number, reference: makeReference(year, number), dossierId }
    const belongsTo = { controllerId: controller.id, ruleId: rule.id, enteredAt: `${columns.receivedOn}T12:00:00Z` }
    const headed = { version: head.sequence, headHash: head.hash, eventCount: head.sequence }
    return {
      dossier: { ...dossier, createdAt: belongsTo.enteredAt },
      entry: {
        id: entryId,
        dossierId,
        purpose: 'requester' as const,
        ciphertext: seal(key, { purpose: 'requester', dossierId, entryId }, words),
      },
      terms: terms(person).map((term) => ({ dossierId, ...term })),
      request: { ...named, ...belongsTo, ...columns, ...headed },
      rights: rights.map((right) => ({ requestId: id, ...right })),
      links,
      told: promiseTold({ id, columns, at: belongsTo.enteredAt }),
    }
  }
}

/** Whose promised day has passed was told so when it did: no worker writes ten thousand letters when it starts. */
function promiseTold({ id, columns, at }: { id: string; columns: Projected; at: string }) {
  const { binds, dueOn } = columns
  if (binds !== 'promise' || dueOn === null) return []
  const step = 'later-than-promised'
  return [{ requestId: id, step, recipient: 'requester', dueOn, supersededAt: at }]
}
