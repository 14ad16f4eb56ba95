import { z } from 'zod'
import { transaction, type Transaction, within } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { findOpenChallenge } from '@/db/queries/related-requests'
import { requester } from '@/domain/policies/actor'
import { challengesGiven } from '@/domain/policies/challenges'
import { may } from '@/domain/policies/permissions'
import { factsOf } from '@/domain/requests/history'
import { challenges } from '@/domain/requests/links'
import { holdReasons } from '@/domain/requests/holds'
import { openChallenge } from './challenging'
import type { Context } from './context'
import { NotFound, type Outcome } from './errors'
import { text } from './fields'
import { momentOf } from './perform'
import { readInput } from './read-input'
import { receiveMessage } from './receive-message'

/** What the person does not agree with, by which of the ways their law gives; `once` names the form it was written in. */
const ChallengeRequest = z.strictObject({
  words: text('say-what-you-disagree-with'),
  once: z.string().default(''),
  how: z.enum(challenges).optional(),
  heldBecause: z.enum(holdReasons).optional(),
})

/**
 * Takes the appeal or complaint of the person about how their request was handled, whichever their law gives, or looks at it
 * again where it gives neither. The same form sent twice is one, and while one is open another of its kind goes along with it.
 * Throws `NotFound`.
 * @see Va. Code 59.1-577 C; DPA 2018 s. 164A(2)
 */
export async function challengeRequest(context: Context, reference: string, input: unknown): Promise<Outcome> {
  const read = readInput(context, ChallengeRequest, input)
  if (!read.ok) return read
  return transaction(context.db, async (tx) => {
    const file = await findCaseFile(tx, context.actor, reference, true)
    if (!file || !may(context.actor, 'reply', file.request)) throw new NotFound()
    const { today } = await momentOf(tx, context, file.controller.timeZone)
    const given = challengesGiven(factsOf(file.history).rights, today)
    const how = given.find((each) => each === read.input.how) ?? given[0] ?? 'review'
    const open = await findOpenChallenge(tx, file.request.id, how)
    const isThere = open && (await addedTo(tx, context, open, read.input))
    return isThere ?? openChallenge(tx, context, file, { ...read.input, how }, { isConfirmed: true })
  })
}

/**
 * What is open has these words, or gets them as a message of the person, so that none are lost. Nothing where they
 * cannot be added, or where the sending is held for staff.
 */
async function addedTo(
  tx: Transaction,
  context: Context,
  { id, reference }: { id: string; reference: string },
  { words, once, heldBecause }: z.infer<typeof ChallengeRequest>,
): Promise<Outcome | undefined> {
  const actor = requester(id)
  const file = await findCaseFile(tx, actor, reference, true)
  const person = file && (await readRequester(tx, context.keyring, actor, file))
  if (!file || !person) return undefined
  if (person.words === words) return { ok: true, reference, version: file.request.version, result: undefined }
  if (heldBecause !== undefined) return undefined
  const outcome = await receiveMessage({ ...context, db: within(tx), actor }, { reference }, { text: words, once })
  return outcome.ok ? outcome : undefined
}
