import { and, eq, inArray, isNotNull, isNull, lt, notInArray, sql } from 'drizzle-orm'
import type { ImportPlan } from '@/domain/imports/import-plan'
import type { Sheet } from '@/domain/imports/sheet'
import type { Database, Transaction } from '../client'
import type { Dossier, RequestRow } from '../queries/case-file'
import type { ImportRecord } from '../queries/imports'
import {
  accessLinks,
  dossiers,
  importedRows,
  imports,
  letters,
  portalSessions,
  searchTerms,
  sealedEntries,
} from '../schema'
import type { Keyring } from '../sealing/keyring'
import { keepEntries, newDossier, sealFor } from './dossier'
import { together } from './together'

type NewImport = { id: string; controllerId: string; userId: string; sheet: Sheet; plan: ImportPlan; hours: number }

/** Seals a sheet and how it is read in a dossier of their own; they live `hours`. */
export async function openImport(db: Database, keyring: Keyring, given: NewImport): Promise<void> {
  const { id, controllerId, userId, sheet, plan, hours } = given
  const dossier = newDossier(keyring)
  const entries = [sealFor(keyring, dossier, 'sheet', sheet), sealFor(keyring, dossier, 'plan', plan)]
  const expiresAt = sql`now() + make_interval(hours => ${hours})`
  await together(db, [
    db.insert(dossiers).values(dossier),
    ...keepEntries(db, entries),
    db.insert(imports).values({ id, controllerId, userId, dossierId: dossier.id, expiresAt }),
  ])
}

/** Seals how the sheet is read in place of the earlier plan. */
export async function keepPlan(tx: Transaction, keyring: Keyring, dossier: Dossier, plan: ImportPlan): Promise<void> {
  await tx.delete(sealedEntries).where(and(eq(sealedEntries.dossierId, dossier.id), eq(sealedEntries.purpose, 'plan')))
  await together(tx, keepEntries(tx, [sealFor(keyring, dossier, 'plan', plan)]))
}

type Counts = { added: number; already: number; leftOut: number }

/** The rows are requests now, and the sheet is destroyed. */
export async function endImport(tx: Transaction, { id, dossierId }: ImportRecord, counts: Counts): Promise<void> {
  await tx
    .update(imports)
    .set({ ...counts, dossierId: null, importedAt: sql`now()` })
    .where(eq(imports.id, id))
  await destroySheets(tx, dossierId === null ? [] : [dossierId])
}

export async function markUndone(tx: Transaction, { id }: Pick<ImportRecord, 'id'>): Promise<void> {
  await tx
    .update(imports)
    .set({ undoneAt: sql`now()` })
    .where(eq(imports.id, id))
}

/** Destroys the sheets that nobody has imported in their time. */
export async function destroyStaleSheets(tx: Transaction): Promise<void> {
  const stale = await tx
    .select({ id: imports.id, dossierId: imports.dossierId })
    .from(imports)
    .where(and(lt(imports.expiresAt, sql`now()`), isNull(imports.importedAt), isNotNull(imports.dossierId)))
    .for('update', { skipLocked: true })
  const ids = stale.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.update(imports).set({ dossierId: null }).where(inArray(imports.id, ids))
  await destroySheets(
    tx,
    stale.flatMap(({ dossierId }) => (dossierId === null ? [] : [dossierId])),
  )
}

async function destroySheets(tx: Transaction, dossierIds: readonly string[]): Promise<void> {
  if (dossierIds.length === 0) return
  await tx.delete(sealedEntries).where(inArray(sealedEntries.dossierId, [...dossierIds]))
  await tx.delete(dossiers).where(inArray(dossiers.id, [...dossierIds]))
}

/** Destroys what identifies the people of requests on which nobody has worked, and by what their rows are known again. */
export async function destroyDiscarded(tx: Transaction, discarded: readonly RequestRow[], at: string): Promise<void> {
  const ids = discarded.map(({ id }) => id)
  const dossierIds = discarded.map(({ dossierId }) => dossierId)
  await tx.delete(importedRows).where(inArray(importedRows.requestId, ids))
  await tx.delete(accessLinks).where(inArray(accessLinks.requestId, ids))
  await tx.delete(portalSessions).where(inArray(portalSessions.requestId, ids))
  await tx
    .update(letters)
    .set({ state: 'cancelled' })
    .where(and(inArray(letters.requestId, ids), notInArray(letters.state, ['sent', 'cancelled'])))
  await tx.delete(searchTerms).where(inArray(searchTerms.dossierId, dossierIds))
  await tx.delete(sealedEntries).where(inArray(sealedEntries.dossierId, dossierIds))
  await tx.update(dossiers).set({ wrappedKey: null, forgottenAt: at }).where(inArray(dossiers.id, dossierIds))
}
