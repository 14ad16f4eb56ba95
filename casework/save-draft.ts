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
  return transaction(context.db, async (tx) => {
    const found = token ? await findDraft(tx, token, true) : undefined
    if (token && found?.draft.controllerId === form.controllerId) {
      if (found.draft.requestId) throw new NotFound()
      await keepAnswers(tx, context.keyring, found, { answers, hours })
      return { token }
    }
    const { token: newOne, hash } = newToken()
    const opened = await openDraft(tx, context.keyring, { ...form, tokenHash: hash, hours })
    await keepAnswers(tx, context.keyring, opened, { answers, hours })
    return { token: newOne }
  })
}
