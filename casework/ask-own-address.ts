import { z } from 'zod'
import { transaction, type Transaction } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import type { Keyring } from '@/db/sealing/keyring'
import { newToken } from '@/db/sealing/tokens'
import { isAddressTaken, keepAddressChange } from '@/db/writes/address-changes'
import { openNewDossier } from '@/db/writes/dossier'
import { writeJournal } from '@/db/writes/journal'
import { emailAddress } from '@/domain/policies/email-address'
import type { NewStaffLetter } from '@/emails/catalogue'
import { oweToStaff } from '@/emails/outbox'
import type { Context } from './context'
import { NotFound, type Problem, problemsOf, refuse } from './errors'

const AskOwnAddress = z.strictObject({ email: emailAddress })

/** The links work so long; that to the address of before also once the new one is confirmed. */
const addressChangeDays = 7

type Owner = { email: string }

/**
 * Asks the address by which somebody of the staff wants to sign in to confirm it, and tells the one that counts until
 * then, which can stop it. The caller has asked for both factors anew. Whose the new address is already is not told: then
 * nothing goes there. Throws `NotFound` for whoever works nowhere.
 */
export async function askOwnAddress(
  context: Pick<Context, 'db' | 'actor' | 'keyring' | 'origin'>,
  owner: Owner,
  input: unknown,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const read = readOwnAddress(owner, input)
  if (!read.ok) return read
  await transaction(context.db, (tx) => keepAndTell(tx, context, { from: owner.email, to: read.email }))
  return { ok: true }
}

/** The address as it was typed, or what is wrong with it, before anybody is asked for a code that is then used up. */
export function readOwnAddress(
  owner: Owner,
  input: unknown,
): { ok: true; email: string } | { ok: false; problems: Problem[] } {
  const parsed = AskOwnAddress.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const email = parsed.data.email.toLowerCase()
  return email === owner.email ? refuse('nothing-changed', {}, 'email') : { ok: true, email }
}

async function keepAndTell(
  tx: Transaction,
  { actor, keyring, origin }: Pick<Context, 'actor' | 'keyring' | 'origin'>,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [controller] = await controllersOf(tx, actor)
  if (actor.kind !== 'staff' || !controller) throw new NotFound()
  const { userId } = actor
  const { dossier, confirm, stop } = await keepChange(tx, keyring, { userId, oldEmail: from, newEmail: to })
  const owe = (letter: NewStaffLetter) =>
    oweToStaff(tx, { keyring, origin }, { request: null, controller, dossier }, letter)
  const props = { validDays: addressChangeDays }
  const stopPath = `/join/address/${stop}`
  await owe({ kind: 'own-address-old', toAddress: from, props, secrets: { stopPath } })
  const confirmPath = `/join/address/${confirm}`
  if (!(await isAddressTaken(tx, to)))
    await owe({ kind: 'own-address-new', toAddress: to, props, secrets: { confirmPath } })
  await writeJournal(tx, { controllerId: null, actor: userId, what: 'own-address-asked', details: {} })
}

async function keepChange(
  tx: Transaction,
  keyring: Keyring,
  change: { userId: string; oldEmail: string; newEmail: string },
) {
  const [confirm, stop] = [newToken(), newToken()]
  const dossier = await openNewDossier(tx, keyring)
  const kept = { ...change, dossierId: dossier.id, confirmHash: confirm.hash, stopHash: stop.hash }
  await keepAddressChange(tx, kept, addressChangeDays)
  return { dossier, confirm: confirm.token, stop: stop.token }
}
