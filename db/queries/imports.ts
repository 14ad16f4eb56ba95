import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import type { ImportPlan } from '@/domain/imports/import-plan'
import type { Sheet } from '@/domain/imports/sheet'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, importedRows, imports, requests, users } from '../schema'
import type { Keyring } from '../sealing/keyring'
import type { Controller, Dossier, RequestRow } from './case-file'
import { latestEntry } from './dossier'
import { visibleRequests } from './visible'

export type ImportRecord = typeof imports.$inferSelect

/** `dossier`: where the sheet lies, while it does. */
export type FoundImport = { record: ImportRecord; controller: Controller; dossier: Dossier | null }

/** An import at an organisation for which this actor imports; one whose sheet is too old only where it became requests. */
export async function findImport(
  db: Database | Transaction,
  actor: Actor,
  id: string,
  lock = false,
): Promise<FoundImport | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(id)) return undefined
  const found = db
    .select({ record: imports, controller: controllers, dossier: dossiers })
    .from(imports)
    .innerJoin(controllers, eq(controllers.id, imports.controllerId))
    .leftJoin(dossiers, eq(dossiers.id, imports.dossierId))
    .where(and(eq(imports.id, id), or(isNotNull(imports.importedAt), gt(imports.expiresAt, sql`now()`))))
  const [row] = await (lock ? found.for('update', { of: imports }) : found)
  return row && mayAt(actor, 'import', row.controller.id) ? row : undefined
}

/** The sheet and how it is to be read. Throws where they were destroyed. */
export async function readSheet(
  db: Database | Transaction,
  keyring: Keyring,
  dossier: Dossier,
): Promise<{ sheet: Sheet; plan: ImportPlan }> {
  const sheet = await latestEntry<Sheet>(db, keyring, dossier, 'sheet')
  const plan = await latestEntry<ImportPlan>(db, keyring, dossier, 'plan')
  if (!sheet || !plan) throw new Error('An import without its sheet')
  return { sheet, plan }
}

/** What was imported here before, the newest first, with who did it. */
export async function importsOf(db: Database, actor: Actor, controllerId: string) {
  if (!mayAt(actor, 'import', controllerId)) return []
  return db
    .select({ record: imports, by: users.name })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.userId))
    .where(and(eq(imports.controllerId, controllerId), isNotNull(imports.importedAt)))
    .orderBy(desc(imports.importedAt))
    .limit(20)
}

const hashesAtOnce = 1000

/** Which of these rows are requests already, and which; nothing for who does not import here. */
export async function rowsAlreadyThere(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const there = new Map<string, string>()
  if (!mayAt(actor, 'import', controllerId)) return there
  for (let from = 0; from < hashes.length; from += hashesAtOnce) {
    const rows = await db
      .select({ hash: importedRows.hash, reference: requests.reference })
      .from(importedRows)
      .innerJoin(requests, eq(requests.id, importedRows.requestId))
      .where(
        and(
          eq(importedRows.controllerId, controllerId),
          inArray(importedRows.hash, hashes.slice(from, from + hashesAtOnce)),
        ),
      )
    for (const { hash, reference } of rows) there.set(hash, reference)
  }
  return there
}

/** The requests of an import that this actor may see, locked in the order of their ids. */
export async function lockImported(tx: Transaction, actor: Actor, importId: string): Promise<RequestRow[]> {
  return tx
    .select()
    .from(requests)
    .where(and(eq(requests.importId, importId), visibleRequests(actor)))
    .orderBy(requests.id)
    .for('update')
}

/** The references of those on which somebody has worked since, or that were forgotten. */
export async function workedOn(
  db: Database | Transaction,
  actor: Actor,
  importId: string,
): Promise<{ reference: string }[]> {
  const isUntouched = db
    .select({ hash: importedRows.hash })
    .from(importedRows)
    .where(and(eq(importedRows.requestId, requests.id), eq(importedRows.events, requests.eventCount)))
  return db
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.importId, importId), visibleRequests(actor), notExists(isUntouched)))
    .orderBy(requests.reference)
}

/** What stands for each state of the requests of an import. */
export async function importedStates(db: Database, actor: Actor, importId: string) {
  const [row] = await db
    .select({
      open: sql<number>`(count(*) filter (where ${ne(requests.state, 'closed')}))::int`,
      closed: sql<number>`(count(*) filter (where ${eq(requests.state, 'closed')}))::int`,
    })
    .from(requests)
    .where(and(eq(requests.importId, importId), isNull(requests.discardedOn), visibleRequests(actor)))
  return row ?? { open: 0, closed: 0 }
}
