import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { dossiers, drafts, sealedEntries } from '../schema'
import type { Draft } from '../queries/drafts'
import type { Keyring } from '../sealing/keyring'
import { keepEntries, newDossier, sealFor } from './dossier'
import { together, type Write } from './together'

type DraftOf = { controllerId: string; formId: string; afterRequestId?: string | undefined }

/** Opens a draft of a form with these answers in a dossier of its own; it lives `hours`. */
export async function openDraft(
  db: Database,
  keyring: Keyring,
  form: DraftOf,
  { tokenHash, answers, hours }: { tokenHash: string; answers: unknown; hours: number },
): Promise<void> {
  const dossier = newDossier(keyring)
  const entry = sealFor(keyring, dossier, 'draft', answers)
  const { controllerId, formId, afterRequestId } = form
  const draft = { tokenHash, controllerId, formId, afterRequestId, dossierId: dossier.id, entryId: entry.entryId }
  await together(db, [
    db.insert(dossiers).values(dossier),
    ...keepEntries(db, [entry]),
    db.insert(drafts).values({ ...draft, expiresAt: hoursFromNow(hours) }),
  ])
}

/** Seals the answers so far in place of the earlier ones; the draft lives `hours` from now. */
export async function keepAnswers(
  tx: Transaction,
  keyring: Keyring,
  { draft, dossier }: Pick<Draft, 'draft' | 'dossier'>,
  { answers, hours }: { answers: unknown; hours: number },
): Promise<void> {
  const entry = sealFor(keyring, dossier, 'draft', answers)
  const { entryId } = entry
  await together(tx, [
    ...keepEntries(tx, [entry]),
    tx
      .update(drafts)
      .set({ entryId, expiresAt: hoursFromNow(hours) })
      .where(eq(drafts.id, draft.id)),
    ...withoutAnswers(tx, draft),
  ])
}

/** The draft has become this request: its dossier is the request's now, and sending again finds the request. */
export function handOverDraft(tx: Transaction, { draft }: Pick<Draft, 'draft'>, requestId: string): Write[] {
  return [
    tx.update(drafts).set({ requestId, entryId: null }).where(eq(drafts.id, draft.id)),
    ...withoutAnswers(tx, draft),
  ]
}

function withoutAnswers(tx: Transaction, { entryId }: Draft['draft']): Write[] {
  return entryId ? [tx.delete(sealedEntries).where(eq(sealedEntries.id, entryId))] : []
}

function hoursFromNow(hours: number) {
  return sql`now() + make_interval(hours => ${hours})`
}
