import { and, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { FormSettings } from '@/domain/forms/form-settings'
import type { Actor } from '@/domain/policies/actor'
import type { Right } from '@/domain/rights'
import type { Database, Transaction } from '../client'
import { dossiers, forms, letters, requestLinks, requestRights, requests } from '../schema'
import type { Dossier, RequestRow } from './case-file'
import { visibleRequests } from './visible'

/** For how many months a closed request is kept: by the form it was made under, or by the one that people see now. */
export async function keptMonthsOf(
  db: Database | Transaction,
  actor: Actor,
  { id }: Pick<RequestRow, 'id'>,
): Promise<number | undefined> {
  const [row] = await db
    .select({ settings: settingsOf(db) })
    .from(requests)
    .leftJoin(forms, eq(forms.id, requests.formId))
    .where(and(eq(requests.id, id), visibleRequests(actor)))
  return row?.settings?.keptMonths
}

/** Closed requests whose months are over on this day and that nothing plainly keeps. */
export async function dueToBeForgotten(
  db: Database,
  actor: Actor,
  controllerId: string,
  today: Day,
): Promise<{ reference: string }[]> {
  const months = sql`(${settingsOf(db)} ->> 'keptMonths')::int`
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .leftJoin(forms, eq(forms.id, requests.formId))
    .where(
      and(
        eq(requests.controllerId, controllerId),
        eq(requests.state, 'closed'),
        isNull(requests.legalHoldSinceOn),
        isNull(requests.owedSinceOn),
        isNull(dossiers.forgottenAt),
        sql`${requests.closedOn} + make_interval(months => ${months}) <= ${today}::date`,
        visibleRequests(actor),
      ),
    )
    .orderBy(requests.closedOn)
}

function settingsOf(db: Database | Transaction) {
  const newest = db
    .select({ settings: sql`newest.settings` })
    .from(sql`${forms} newest`)
    .where(sql`newest.controller_id = ${requests.controllerId} and newest.published_at is not null`)
    .orderBy(desc(sql`newest.version`))
    .limit(1)
  return sql<FormSettings | null>`coalesce(${forms.settings}, (${newest}))`
}

/** Of these requests those that are not forgotten. */
export async function rememberedAmong(
  db: Database,
  actor: Actor,
  requestIds: readonly string[],
): Promise<{ reference: string }[]> {
  if (requestIds.length === 0) return []
  const isAmong = sql`${requests.id} = any(${sql.param([...requestIds])}::uuid[])`
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .where(and(isAmong, isNull(dossiers.forgottenAt), visibleRequests(actor)))
    .orderBy(requests.reference)
}

/** The requests that were forgotten since a moment, in the order in which they were. */
export async function forgottenSince(
  db: Database,
  actor: Actor,
  moment: string,
): Promise<{ requestId: string; reference: string }[]> {
  return db
    .select({ requestId: requests.id, reference: requests.reference })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .where(and(gte(dossiers.forgottenAt, sql`${moment}::timestamptz`), visibleRequests(actor)))
    .orderBy(dossiers.forgottenAt, requests.id)
}

/** Whether a request that is not closed was made from the page of this one, such as for a copy of what is kept about it. */
export async function hasOpenSuccessor(tx: Transaction, earlierId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: requests.id })
    .from(requestLinks)
    .innerJoin(requests, eq(requests.id, requestLinks.requestId))
    .where(and(eq(requestLinks.earlierId, earlierId), ne(requests.state, 'closed')))
    .limit(1)
  return row !== undefined
}

/** The requests of an organisation that are not closed and ask for one of these rights, with what their words lie under. */
export async function openRequestsFor(
  tx: Transaction,
  controllerId: string,
  rights: readonly Right[],
): Promise<{ request: RequestRow; dossier: Dossier }[]> {
  const asking = tx
    .select({ id: requestRights.requestId })
    .from(requestRights)
    .where(inArray(requestRights.right, [...rights]))
  return tx
    .select({ request: requests, dossier: dossiers })
    .from(requests)
    .innerJoin(dossiers, eq(dossiers.id, requests.dossierId))
    .where(and(eq(requests.controllerId, controllerId), ne(requests.state, 'closed'), inArray(requests.id, asking)))
}

/** Whether the mail server is taking a letter of this request to the person at this moment. */
export async function isLetterUnderWay(tx: Transaction, requestId: string): Promise<boolean> {
  const theirs = await tx
    .select({ state: letters.state })
    .from(letters)
    .where(and(eq(letters.requestId, requestId), eq(letters.audience, 'requester')))
    .for('update')
  return theirs.some(({ state }) => state === 'sending')
}
