import { and, eq, gt, sql } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { Database, Transaction } from '../client'
import { typedForms } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { open } from '../sealing/seal'
import type { CaseFile } from './case-file'

/** For so long what was typed and not sent is kept. */
export const daysTypedIsKept = 30

export type TypedForm = { values: Record<string, string[]>; keptAt: string }

/** What this member has typed into a form of a request and not sent; nobody else's, and nothing for who may not read it. */
export async function typedFormOf(
  db: Database | Transaction,
  keyring: Keyring,
  actor: Actor,
  { request, dossier }: Pick<CaseFile, 'request' | 'dossier'>,
  form: string,
): Promise<TypedForm | undefined> {
  if (actor.kind !== 'staff' || dossier.forgottenAt || !may(actor, 'read-dossier', request)) return undefined
  const isTheirs = and(
    eq(typedForms.requestId, request.id),
    eq(typedForms.userId, actor.userId),
    eq(typedForms.form, form),
    gt(typedForms.keptAt, sql`now() - make_interval(days => ${daysTypedIsKept})`),
  )
  const [row] = await db.select().from(typedForms).where(isTheirs)
  if (!row) return undefined
  const place = { purpose: 'typed', dossierId: dossier.id, entryId: row.id } as const
  const values = open(unwrapDossierKey(keyring, dossier.id, dossier), place, row.ciphertext)
  return { values: values as TypedForm['values'], keptAt: row.keptAt }
}
