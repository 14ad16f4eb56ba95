import { z } from 'zod'
import { transaction, type Transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { findRequestOfAddress } from '@/db/queries/portal'
import { emailHash } from '@/db/sealing/search-hashes'
import { codeHash, newCode } from '@/db/sealing/tokens'
import { keepFollowCode } from '@/db/writes/follow-codes'
import { system } from '@/domain/policies/actor'
import type { Language } from '@/domain/languages'
import { emailAddress } from '@/domain/policies/email-address'
import { factsOf } from '@/domain/requests/history'
import { oweToRequester } from '@/emails/outbox'
import type { Context } from './context'
import { type Problem, problemsOf } from './errors'

const RequestFollowCode = z.strictObject({ email: emailAddress })

type World = Omit<Context, 'actor'>

/**
 * Sends a code to the address, if anybody has asked us something under it, and answers alike if nobody has: a code is
 * kept either way, so that neither this answer nor the next page tells who is known. The letter is in the language of the page
 * that it is asked for on.
 */
export async function requestFollowCode(
  context: World,
  input: unknown,
  { minutes, language }: { minutes: number; language: Language },
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const parsed = RequestFollowCode.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const address = emailHash(context.keyring, parsed.data.email)
  const code = newCode()
  await transaction(context.db, async (tx) => {
    await keepFollowCode(tx, { emailHash: address, codeHash: codeHash(context.keyring, code, address), minutes })
    const reference = await findRequestOfAddress(tx, address)
    if (reference) await oweCode(tx, context, reference, { code, minutes, language })
  })
  return { ok: true }
}

async function oweCode(
  tx: Transaction,
  context: World,
  reference: string,
  { code, minutes, language }: { code: string; minutes: number; language: Language },
): Promise<void> {
  const actor = system('follow')
  const file = await findCaseFile(tx, actor, reference)
  const person = file && (await readRequester(tx, context.keyring, actor, file))
  if (!person) return
  const facts = { ...factsOf(file.history), language }
  const about = { ...file, requester: person.requester, facts, dueOn: file.request.dueOn }
  const letter = { kind: 'follow-code' as const, props: { validMinutes: minutes }, secrets: { code } }
  await oweToRequester(tx, context, about, letter, null)
}
