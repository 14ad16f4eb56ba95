import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { requests, typedForms } from '../schema'
import type { CaseFile } from '../queries/case-file'
import { daysTypedIsKept, type TypedForm } from '../queries/typed-forms'
import type { Keyring } from '../sealing/keyring'
import { sealFor } from './dossier'

type Typed = { userId: string; form: string }

/** Seals what somebody has typed so far in place of what they had typed before; tells when. */
export async function keepTypedForm(
  tx: Transaction,
  keyring: Keyring,
  { request, dossier }: Pick<CaseFile, 'request' | 'dossier'>,
  { values, ...typed }: Typed & Pick<TypedForm, 'values'>,
): Promise<string> {
  const { entryId: id, row } = sealFor(keyring, dossier, 'typed', values)
  const { ciphertext } = row
  const [kept] = await tx
    .insert(typedForms)
    .values({ id, requestId: request.id, ciphertext, ...typed })
    .onConflictDoUpdate({
      target: [typedForms.requestId, typedForms.userId, typedForms.form],
      set: { id, ciphertext, keptAt: sql`now()` },
    })
    .returning({ keptAt: typedForms.keptAt })
  if (!kept) throw new Error('What was typed was not kept')
  return kept.keptAt
}

export async function destroyTypedForm(
  db: Database | Transaction,
  requestId: string,
  { userId, form }: Typed,
): Promise<void> {
  const isIt = and(eq(typedForms.requestId, requestId), eq(typedForms.userId, userId), eq(typedForms.form, form))
  await db.delete(typedForms).where(isIt)
}

/** Who leaves an organisation leaves nothing typed behind in its requests. */
export async function destroyTypedOf(tx: Transaction, controllerId: string, userId: string): Promise<void> {
  const theirs = tx.select({ id: requests.id }).from(requests).where(eq(requests.controllerId, controllerId))
  await tx.delete(typedForms).where(and(eq(typedForms.userId, userId), inArray(typedForms.requestId, theirs)))
}

export async function destroyOldTyped(db: Database): Promise<void> {
  await db.delete(typedForms).where(lt(typedForms.keptAt, sql`now() - make_interval(days => ${daysTypedIsKept})`))
}
