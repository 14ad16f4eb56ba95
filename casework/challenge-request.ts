import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
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

/** What the person does not agree with, by which of the ways their law gives; `once` names the form it was written in. */
const ChallengeRequest = z.strictObject({
  words: text('say-what-you-disagree-with'),
  once: z.string().default(''),
  how: z.enum(challenges).optional(),
  heldBecause: z.enum(holdReasons).optional(),
})

/**
 * Takes the appeal or complaint of the person about how their request was handled, whichever their law gives, or looks at it
 * again where it gives neither. The same form sent twice is one. Throws `NotFound`.
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
    return openChallenge(tx, context, file, { ...read.input, how }, { isConfirmed: true })
  })
}
