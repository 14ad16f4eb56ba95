import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { controllers, dossiers, letterSecrets } from '../schema'
import { unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { open } from '../sealing/seal'
import type { Controller, Dossier } from './case-file'
import type { LetterRow } from './letters'

/** The dossier under whose key a letter to the person is sealed. Throws when the letter has none. */
export async function dossierOf(db: Database | Transaction, { dossierId }: LetterRow): Promise<Dossier> {
  const [dossier] = dossierId ? await db.select().from(dossiers).where(eq(dossiers.id, dossierId)) : []
  if (!dossier) throw new Error('A letter to a person without a dossier')
  return dossier
}

/** The secret links or the code of a letter that has not left; none where it has no secrets. */
export async function secretsOf(
  db: Database | Transaction,
  keyring: Keyring,
  { id }: LetterRow,
  dossier: Dossier,
): Promise<Record<string, string>> {
  const [row] = await db.select().from(letterSecrets).where(eq(letterSecrets.letterId, id))
  if (!row) return {}
  const key = unwrapDossierKey(keyring, dossier.id, dossier)
  return open(key, { purpose: 'secrets', dossierId: dossier.id, entryId: id }, row.ciphertext) as Record<string, string>
}

/** The controller a letter is sent for. Throws when there is none. */
export async function controllerOf(db: Database | Transaction, { controllerId }: LetterRow): Promise<Controller> {
  const [controller] = controllerId ? await db.select().from(controllers).where(eq(controllers.id, controllerId)) : []
  if (!controller) throw new Error('A letter of no controller')
  return controller
}
