import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, drafts, forms } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { tokenHash } from '../sealing/tokens'
import type { Controller, Dossier } from './case-file'
import { readEntry } from './dossier'

export type Draft = {
  draft: typeof drafts.$inferSelect
  form: typeof forms.$inferSelect
  controller: Controller
  dossier: Dossier
}

/** The draft behind a visitor's cookie, if it is not too old; `lock` takes it for the length of the transaction. */
export async function findDraft(db: Database | Transaction, token: string, lock = false): Promise<Draft | undefined> {
  const found = db
    .select({ draft: drafts, form: forms, controller: controllers, dossier: dossiers })
    .from(drafts)
    .innerJoin(forms, eq(forms.id, drafts.formId))
    .innerJoin(controllers, eq(controllers.id, drafts.controllerId))
    .innerJoin(dossiers, eq(dossiers.id, drafts.dossierId))
    .where(and(eq(drafts.tokenHash, tokenHash(token)), gt(drafts.expiresAt, sql`now()`)))
  const [row] = await (lock ? found.for('update', { of: drafts }) : found)
  return row
}

/** What was typed so far, exactly as typed. */
export async function readDraftAnswers<Answers>(
  db: Database | Transaction,
  keyring: Keyring,
  { draft, dossier }: Pick<Draft, 'draft' | 'dossier'>,
): Promise<Answers | undefined> {
  return draft.entryId ? readEntry<Answers>(db, keyring, dossier, draft.entryId) : undefined
}
