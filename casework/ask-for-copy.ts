import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { findForm } from '@/db/queries/forms'
import { findOpenCopy } from '@/db/queries/related-requests'
import { openNewDossier } from '@/db/writes/dossier'
import { languages } from '@/domain/languages'
import { may } from '@/domain/policies/permissions'
import { holdReasons } from '@/domain/requests/holds'
import type { Context } from './context'
import { NotFound, type Outcome, problemsOf } from './errors'
import { text } from './fields'
import { receive } from './receive'
import { SubmitRequest } from './submission'

/** What the person asks in the words they were shown, and the language they were shown them in. */
const AskForCopy = z.strictObject({
  words: text('write-a-message'),
  language: z.enum(languages),
  heldBecause: z.enum(holdReasons).optional(),
})

/**
 * Asks for access to what is kept about this request: a request of its own, with the person's name and addresses and its
 * own time limit, linked to this one. What was decided about who asks stays behind. While one is open, asking again leads
 * to it.
 * @see GDPR Art. 15
 */
export async function askForCopy(context: Context, reference: string, input: unknown): Promise<Outcome> {
  const parsed = AskForCopy.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return transaction(context.db, async (tx) => {
    const file = await findCaseFile(tx, context.actor, reference, true)
    if (!file || !may(context.actor, 'reply', file.request)) throw new NotFound()
    const { request, controller } = file
    const open = await findOpenCopy(tx, request.id)
    if (open) return { ok: true, reference: open, version: 0, result: undefined }
    const person = await readRequester(tx, context.keyring, context.actor, file)
    const form = await findForm(tx, controller.slug)
    if (!person || !form) throw new NotFound()
    const { name, email, telephone, postalAddress } = person.requester
    const submission = SubmitRequest.parse({
      ...parsed.data,
      rights: ['access'],
      name,
      ...(email && { email }),
      ...(telephone && { telephone }),
      ...(postalAddress && { postalAddress }),
    })
    const dossier = await openNewDossier(tx, context.keyring)
    const link = { earlierId: request.id, how: 'copy' as const }
    const made = await receive(tx, context, { ...form, dossier }, submission, { link, isConfirmed: true })
    return { ok: true, reference: made.reference, version: made.version, result: undefined }
  })
}
