import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, events, requests } from '../schema'
import type { Actor } from '@/domain/policies/actor'
import type { RequestEvent } from '@/domain/requests/events'
import type { AdoptedRule } from '@/domain/requests/request'
import { readHolidayPlace, readRule } from './controller-rules'
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
  /** Whose public holidays the rule counts, `'DE-BE'`. */
  holidayPlace: string | null
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

async function readCaseFile(db: Database | Transaction, request: RequestRow): Promise<CaseFile> {
  const [controller] = await db.select().from(controllers).where(eq(controllers.id, request.controllerId))
  const [dossier] = await db.select().from(dossiers).where(eq(dossiers.id, request.dossierId))
  if (!controller || !dossier) throw new Error('A request without controller or dossier')
  const rule = await readRule(db, request.ruleId)
  const holidayPlace = await readHolidayPlace(db, request.ruleId)
  return { request, controller, dossier, rule, holidayPlace, history: await readHistory(db, request.id) }
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
