import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { addMonths, type Day, isAfter, isBefore } from '@/domain/calendar/days'
import { may } from '@/domain/policies/permissions'
import { challenges } from '@/domain/requests/links'
import { loggedChannels } from '@/domain/requests/received'
import { parseReference } from '@/domain/requests/reference'
import { openChallenge } from './challenging'
import type { Context } from './context'
import { NotFound, type Outcome, refuse } from './errors'
import { day, oneOf, optionalDay } from './fields'
import { momentOf, type Target } from './perform'
import { readInput } from './read-input'
import { submissionParts } from './submission'

/** Which it is, the day on which it reached anybody in the organisation, by which way, and what it says. */
const LogChallenge = z.strictObject({
  once: z.string().default(''),
  how: oneOf(challenges, 'choose-a-challenge'),
  receivedOn: day('enter-the-day'),
  certainOf: optionalDay(),
  channel: oneOf(loggedChannels, 'choose-a-channel'),
  ...submissionParts.words.shape,
})

type Input = z.infer<typeof LogChallenge>

/**
 * Writes down a complaint, internal review or appeal about a request that staff see: a request of its own, linked to that
 * one, whose time runs from the day it came. The person is not written to. Throws `NotFound`.
 */
export async function logChallenge(context: Context, { reference: typed }: Target, input: unknown): Promise<Outcome> {
  const read = readInput(context, LogChallenge, input)
  if (!read.ok) return read
  return transaction(context.db, async (tx) => {
    const reference = parseReference(typed)
    const file = reference && (await findCaseFile(tx, context.actor, reference, true))
    if (!file) throw new NotFound()
    if (!may(context.actor, 'log', file.request)) return refuse('not-permitted')
    const { today } = await momentOf(tx, context, file.controller.timeZone)
    const { once, how, words, channel, receivedOn } = read.input
    const doubt = doubtAbout(read.input, file.request.receivedOn, today)
    const logged = { channel, on: receivedOn }
    return doubt ?? openChallenge(tx, context, file, { how, words, once }, { logged })
  })
}

/** Nobody challenges what was not asked yet, and a day of long ago is a slip unless it is said again. */
function doubtAbout({ receivedOn, certainOf }: Input, earlierOn: Day, today: Day) {
  if (isAfter(receivedOn, today)) return refuse('day-in-the-future', {}, 'receivedOn')
  if (isBefore(receivedOn, earlierOn)) return refuse('day-before-receipt', { day: earlierOn }, 'receivedOn')
  const isLongAgo = isBefore(receivedOn, addMonths(today, -12)) && certainOf !== receivedOn
  return isLongAgo ? refuse('logged-long-ago', {}, 'certainOf') : undefined
}
