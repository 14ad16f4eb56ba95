import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { glanceAt } from '@/db/queries/presences'
import { destroyTypedForm, keepTypedForm } from '@/db/writes/typed-forms'
import { may } from '@/domain/policies/permissions'
import { parseReference } from '@/domain/requests/reference'
import type { Context } from './context'

const mostCharacters = 100_000

/** On which form it was typed: the name of a verb, and of the right where there is a form for each. */
const Form = z.string().regex(/^[a-z-]{1,40}(?::[a-z-]{1,40})?$/)

const Typed = z.strictObject({ form: Form, values: z.record(z.string().max(100), z.array(z.string()).max(100)) })

/**
 * Keeps what somebody of the staff has typed into a form of a request and not sent, sealed under the key of that request and
 * for them alone; destroys it where nothing is typed any more. Tells when it was kept; nothing where it may not be kept.
 */
export async function keepTyped(context: Context, reference: string, typed: unknown): Promise<string | undefined> {
  const read = Typed.safeParse(typed)
  const known = parseReference(reference)
  const { db, keyring, actor } = context
  if (!read.success || !known || actor.kind !== 'staff') return undefined
  const { form, values } = read.data
  if (JSON.stringify(values).length > mostCharacters) return undefined
  if (Object.values(values).every((texts) => texts.every((text) => text.trim() === ''))) {
    await destroyTyped(context, reference, form)
    return undefined
  }
  return transaction(db, async (tx) => {
    const file = await findCaseFile(tx, actor, known, true)
    if (!file || file.dossier.forgottenAt || !may(actor, 'write-note', file.request)) return undefined
    return keepTypedForm(tx, keyring, file, { userId: actor.userId, form, values })
  })
}

/** Destroys what this member had typed into that form: it was sent, or they want it no more. */
export async function destroyTyped({ db, actor }: Context, reference: string, form: string): Promise<void> {
  const known = parseReference(reference)
  const seen = known && (await glanceAt(db, actor, known))
  if (seen && actor.kind === 'staff') await destroyTypedForm(db, seen.id, { userId: actor.userId, form })
}
