import { transaction } from '@/db/client'
import { findDraft } from '@/db/queries/drafts'
import { newToken } from '@/db/sealing/tokens'
import { keepAnswers, openDraft } from '@/db/writes/drafts'
import type { Context } from './context'
import { NotFound } from './errors'

/**
 * Keeps what was typed so far, exactly as typed and with the problems found, sealed behind an opaque token. A token that
 * is unknown, too old or of another form begins a new draft. A draft is not a request: it is destroyed `hours` after the
 * last answer.
 */
export async function saveDraft(
  context: Pick<Context, 'db' | 'keyring'>,
  form: { controllerId: string; formId: string; afterRequestId?: string | undefined },
  { token, answers, hours }: { token: string | undefined; answers: unknown; hours: number },
): Promise<{ token: string }> {
  const known = token ? await keepInKnown(context, form, { token, answers, hours }) : undefined
  if (known) return known
  const { token: newOne, hash } = newToken()
  await openDraft(context.db, context.keyring, form, { tokenHash: hash, answers, hours })
  return { token: newOne }
}

async function keepInKnown(
  { db, keyring }: Pick<Context, 'db' | 'keyring'>,
  { controllerId }: { controllerId: string },
  { token, answers, hours }: { token: string; answers: unknown; hours: number },
): Promise<{ token: string } | undefined> {
  return transaction(db, async (tx) => {
    const found = await findDraft(tx, token, true)
    if (found?.draft.controllerId !== controllerId) return undefined
    if (found.draft.requestId) throw new NotFound()
    await keepAnswers(tx, keyring, found, { answers, hours })
    return { token }
  })
}
