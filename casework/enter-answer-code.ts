import { z } from 'zod'
import { codeHash } from '@/db/sealing/tokens'
import { takeAnswerTry, unlockAnswer } from '@/db/writes/answer-codes'
import { codeSubject } from './answer-codes'
import type { CollectingSession } from './collect-answer-file'
import type { Context } from './context'
import type { Problem } from './errors'
import { perform } from './perform'
import type { Verb } from './verb'

const EnterAnswerCode = z.strictObject({ code: z.string('code-not-valid').min(1, 'code-not-valid') })

/**
 * Opens the files of an answer for this session of the person. A try is counted before the code is compared; wrong, spent,
 * replaced and never made are answered alike. That the last try was wrong is kept in the history, for staff to see that
 * somebody guesses. Throws `NotFound`.
 */
export async function enterAnswerCode(
  context: Context,
  reference: string,
  input: unknown,
  session: CollectingSession,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const outcome = await perform(context, { reference }, verbFor(context, session), input)
  if (!outcome.ok || outcome.result) return outcome
  return { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }
}

function verbFor(
  { keyring }: Context,
  { sessionHash, codeTries }: CollectingSession,
): Verb<z.infer<typeof EnterAnswerCode>, boolean> {
  return {
    action: 'collect',
    schema: EnterAnswerCode,
    decide: async ({ request }, { code }, tx) => {
      const kept = await takeAnswerTry(tx, request.id, codeTries)
      if (kept?.codeHash === codeHash(keyring, code, codeSubject(request.id)))
        return { done: { events: [], also: (tx) => unlockAnswer(tx, kept.id, sessionHash), result: true } }
      const isLast = kept?.tries === codeTries
      return { done: { events: isLast ? [{ type: 'answerCodeSpent', data: {} }] : [], result: false } }
    },
  }
}
