import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../client'
import { drafts, sealedEntries } from '../schema'
import type { Draft } from '../queries/drafts'
import type { Keyring } from '../sealing/keyring'
import { openNewDossier, sealInto } from './dossier'

/** Opens a draft of a form with a dossier of its own; it lives `hours`. */
export async function openDraft(
  tx: Transaction,
  keyring: Keyring,
  {
    tokenHash,
    controllerId,
    formId,
    afterRequestId,
    hours,
  }: { tokenHash: string; controllerId: string; formId: string; afterRequestId?: string | undefined; hours: number },
): Promise<Pick<Draft, 'draft' | 'dossier'>> {
  const dossier = await openNewDossier(tx, keyring)
  const [draft] = await tx
    .insert(drafts)
    .values({ tokenHash, controllerId, formId, afterRequestId, dossierId: dossier.id, expiresAt: hoursFromNow(hours) })
    .returning()
  if (!draft) throw new Error('The draft was not kept')
  return { draft, dossier }
}

/** Seals the answers so far in place of the earlier ones; the draft lives `hours` from now. */
export async function keepAnswers(
  tx: Transaction,
  keyring: Keyring,
  { draft, dossier }: Pick<Draft, 'draft' | 'dossier'>,
  { answers, hours }: { answers: unknown; hours: number },
): Promise<void> {
  const { entryId } = await sealInto(tx, keyring, dossier, 'draft', answers)
  await tx
    .update(drafts)
    .set({ entryId, expiresAt: hoursFromNow(hours) })
    .where(eq(drafts.id, draft.id))
  if (draft.entryId) await tx.delete(sealedEntries).where(eq(sealedEntries.id, draft.entryId))
}

/** The draft has become this request: its dossier is the request's now, and sending again finds the request. */
export async function handOverDraft(
  tx: Transaction,
  { draft }: Pick<Draft, 'draft'>,
  requestId: string,
): Promise<void> {
  await tx.update(drafts).set({ requestId, entryId: null }).where(eq(drafts.id, draft.id))
  if (draft.entryId) await tx.delete(sealedEntries).where(eq(sealedEntries.id, draft.entryId))
}

function hoursFromNow(hours: number) {
  return sql`now() + make_interval(hours => ${hours})`
}
