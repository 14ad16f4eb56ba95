import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, events, requests } from '../schema'
import type { Actor } from '@/domain/policies/actor'
import type { RequestEvent } from '@/domain/requests/events'
import type { AdoptedRule } from '@/domain/requests/request'
import { readRule } from './controller-rules'
import { visibleRequests } from './visible'

export type Controller = typeof controllers.$inferSelect
export type RequestRow = typeof requests.$inferSelect
export type Dossier = typeof dossiers.$inferSelect

/** Everything the law and the life of one request need; the sealed words are opened apart. */
export type CaseFile = {
  request: RequestRow
  controller: Controller
  dossier: Dossier
  rule: AdoptedRule
  history: RequestEvent[]
}

/** The case file of a request that this actor may see; `lock` takes the row for the length of the transaction. */
export async function findCaseFile(
  db: Database | Transaction,
  actor: Actor,
  reference: string,
  lock = false,
): Promise<CaseFile | undefined> {
  const found = db
    .select({ request: requests })
    .from(requests)
    .where(and(eq(requests.reference, reference), visibleRequests(actor)))
  const [row] = await (lock ? found.for('update') : found)
  if (!row) return undefined
  return readCaseFile(db, row.request)
}

/** The same of many requests at once, in the order of their ids, which is the order in which they are locked. */
export async function findCaseFiles(
  db: Database | Transaction,
  actor: Actor,
  requestIds: readonly string[],
  lock = false,
): Promise<CaseFile[]> {
  const found = db
    .select()
    .from(requests)
    .where(and(inArray(requests.id, [...requestIds]), visibleRequests(actor)))
    .orderBy(asc(requests.id))
  const rows = await (lock ? found.for('update') : found)
  return rows.length === 0 ? [] : withWhatBelongs(db, rows)
}

async function withWhatBelongs(db: Database | Transaction, rows: RequestRow[]): Promise<CaseFile[]> {
  const ids = rows.map(({ id }) => id)
  const all = await db.select().from(events).where(inArray(events.requestId, ids)).orderBy(asc(events.sequence))
  const histories = Map.groupBy(all, ({ requestId }) => requestId)
  const theirs = rows.map(({ dossierId }) => dossierId)
  const sealedUnder = await db.select().from(dossiers).where(inArray(dossiers.id, theirs))
  const owners = await db
    .select()
    .from(controllers)
    .where(inArray(controllers.id, unique(rows, 'controllerId')))
  const rules: AdoptedRule[] = []
  for (const ruleId of unique(rows, 'ruleId')) rules.push(await readRule(db, ruleId))
  const byId = <Row extends { id: string }>(list: Row[]) => new Map(list.map((row) => [row.id, row]))
  const [dossierOf, controllerOf, ruleOf] = [byId(sealedUnder), byId(owners), byId(rules)]
  return rows.map((request) => {
    const [controller, dossier] = [controllerOf.get(request.controllerId), dossierOf.get(request.dossierId)]
    const rule = ruleOf.get(request.ruleId)
    if (!controller || !dossier || !rule) throw new Error('A request without controller, dossier or rule')
    return { request, controller, dossier, rule, history: (histories.get(request.id) ?? []).map(asEvent) }
  })
}

function unique<Key extends 'controllerId' | 'ruleId'>(rows: RequestRow[], key: Key): string[] {
  return [...new Set(rows.map((row) => row[key]))]
}

async function readCaseFile(db: Database | Transaction, request: RequestRow): Promise<CaseFile> {
  const [belonging] = await db
    .select({ controller: controllers, dossier: dossiers })
    .from(dossiers)
    .innerJoin(controllers, eq(controllers.id, request.controllerId))
    .where(eq(dossiers.id, request.dossierId))
  if (!belonging) throw new Error('A request without controller or dossier')
  const rule = await readRule(db, request.ruleId)
  return { request, ...belonging, rule, history: await readHistory(db, request.id) }
}

/** The events of a request in order. The caller has already found the request for its actor. */
async function readHistory(db: Database | Transaction, requestId: string): Promise<RequestEvent[]> {
  const rows = await db.select().from(events).where(eq(events.requestId, requestId)).orderBy(asc(events.sequence))
  return rows.map(asEvent)
}

/** What the columns hold was written by `append` from a typed event; this is the one place that says so. */
function asEvent(row: typeof events.$inferSelect): RequestEvent {
  return row as unknown as RequestEvent
}
