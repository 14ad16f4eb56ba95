import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { codeHash } from '@/db/sealing/tokens'
import { takeAnswerTry, unlockAnswer } from '@/db/writes/answer-codes'
import { may } from '@/domain/policies/permissions'
import { codeSubject } from './answer-codes'
import type { CollectingSession } from './collect-answer-file'
import type { Context } from './context'
import { NotFound, type Problem, problemsOf } from './errors'

const EnterAnswerCode = z.strictObject({ code: z.string('code-not-valid').min(1, 'code-not-valid') })

/**
 * Opens the files of an answer for this session of the person. A try is counted before the code is compared; wrong, spent,
 * replaced and never made are answered alike. Throws `NotFound`.
 */
export async function enterAnswerCode(
  { db, keyring, actor }: Context,
  reference: string,
  input: unknown,
  { sessionHash, codeTries }: CollectingSession,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const parsed = EnterAnswerCode.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  return transaction(db, async (tx) => {
    const file = await findCaseFile(tx, actor, reference)
    if (!file || !may(actor, 'collect', file.request)) throw new NotFound()
    const kept = await takeAnswerTry(tx, file.request.id, codeTries)
    if (kept?.codeHash !== codeHash(keyring, parsed.data.code, codeSubject(file.request.id)))
      return { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }
    await unlockAnswer(tx, kept.id, sessionHash)
    return { ok: true }
  })
}
