import { z } from 'zod'
import { codeHash } from '@/db/sealing/tokens'
import { takeIdentityTry, voidIdentityCode } from '@/db/writes/identity-codes'
import { identityCodeOf } from '@/domain/requests/identity-code'
import type { Context } from './context'
import type { Problem } from './errors'
import { identityCodeSubject } from './make-identity-code'
import { perform } from './perform'
import { replyLetters } from './reply'
import type { Verb } from './verb'

const EnterIdentityCode = z.strictObject({ code: z.string('code-not-valid').min(1, 'code-not-valid') })

/**
 * The person enters the code that went to contact details on file. It decides nothing by itself: staff are told and give the
 * verdict. A try is counted before the code is compared; wrong, spent, too old and never made are answered alike.
 */
export async function enterIdentityCode(
  context: Context,
  reference: string,
  input: unknown,
  { codeTries }: { codeTries: number },
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const outcome = await perform(context, { reference }, verbFor(context, codeTries), input)
  if (!outcome.ok || outcome.result) return outcome
  return { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }
}

function verbFor({ keyring }: Context, codeTries: number): Verb<z.infer<typeof EnterIdentityCode>, boolean> {
  return {
    action: 'reply',
    schema: EnterIdentityCode,
    decide: async (situation, { code: typed }, tx) => {
      const { request, history, at } = situation
      const code = identityCodeOf(history, at)
      if (code?.standing !== 'open') return { done: { events: [], result: false } }
      const kept = await takeIdentityTry(tx, request.id, codeTries)
      if (kept?.codeHash === codeHash(keyring, typed, identityCodeSubject(request.id)))
        return {
          done: {
            events: [{ type: 'identityCodeEntered', data: { by: code.by } }],
            staffLetters: await replyLetters(tx, situation, 'identity-code'),
            also: async (tx) => voidIdentityCode(tx, request.id),
            result: true,
          },
        }
      const isLast = kept?.tries === codeTries
      return { done: { events: isLast ? [{ type: 'identityCodeSpent', data: {} }] : [], result: false } }
    },
  }
}
