import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { calendarDays, controllers, dossiers, events, requests } from '../schema'
import type { Calendar } from '@/domain/calendar/working-days'
import type { Actor } from '@/domain/policies/actor'
import type { RequestEvent } from '@/domain/requests/events'
import { visibleRequests } from './visible'

export type Controller = typeof controllers.$inferSelect
export type RequestRow = typeof requests.$inferSelect
export type Dossier = typeof dossiers.$inferSelect

/** Everything the law and the life of one request need; the sealed words are opened apart. */
export type CaseFile = {
  request: RequestRow
  controller: Controller
  dossier: Dossier
  calendar: Calendar
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
  const calendar = await readCalendar(db, request.calendarId)
  return { request, controller, dossier, calendar, history: await readHistory(db, request.id) }
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

export async function readCalendar(db: Database | Transaction, calendarId: string): Promise<Calendar> {
  const days = await db.select().from(calendarDays).where(eq(calendarDays.calendarId, calendarId))
  return {
    holidays: new Set(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day)),
    extraWorkdays: new Set(days.filter(({ kind }) => kind === 'workday').map(({ day }) => day)),
  }
}
