import { z } from 'zod'
import { transaction } from '@/db/client'
import { findForm } from '@/db/queries/forms'
import { openNewDossier } from '@/db/writes/dossier'
import { isAfter } from '@/domain/calendar/days'
import { languages } from '@/domain/languages'
import { mayAt } from '@/domain/policies/permissions'
import { channels } from '@/domain/requests/received'
import type { Context } from './context'
import { NotFound, type Outcome, problemsOf, refuse } from './errors'
import { day, emptyIsNone, oneOf, optionalOneOf, someRights } from './fields'
import { lengthProblems } from './lengths'
import { momentOf } from './perform'
import { receive } from './receive'
import { submissionParts } from './submission'

/** The ways by which a request reaches an organisation beside its form. */
export const loggedChannels = channels.filter((channel) => channel !== 'form')

const { who, subject } = submissionParts

/** The day on which it reached anybody in the organisation, by which way, and what is known: the day and one right are enough. */
const LogRequest = z.strictObject({
  receivedOn: day('enter-the-day'),
  channel: oneOf(loggedChannels, 'choose-a-channel'),
  rights: someRights('choose-one-right'),
  ...submissionParts['for-whom'].shape,
  subjectName: emptyIsNone(subject.shape.subjectName),
  name: emptyIsNone(who.shape.name),
  email: who.shape.email,
  telephone: who.shape.telephone,
  postalAddress: who.shape.postalAddress,
  ...submissionParts.words.shape,
  language: optionalOneOf(languages, 'value-not-valid'),
})

/**
 * Writes down a request that came by post, by telephone or in any other way: a request needs no form and no certain words
 * (EDPB Guidelines 01/2022, 52 to 57), and its time runs from the day it came (GDPR Art. 12(3)). The person is not
 * written to. Throws `NotFound` for an organisation for which the actor logs nothing.
 */
export async function logRequest(context: Context, slug: string, input: unknown): Promise<Outcome> {
  return transaction(context.db, async (tx) => {
    const found = await findForm(tx, slug)
    if (!found || !mayAt(context.actor, 'log', found.controller.id)) throw new NotFound()
    const parsed = LogRequest.safeParse(input)
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
    const tooLong = lengthProblems(parsed.data, context.lengths)
    if (tooLong.length > 0) return { ok: false, problems: tooLong }
    const { receivedOn, channel, name = '', ...known } = parsed.data
    const { today } = await momentOf(tx, context, found.controller.timeZone)
    if (isAfter(receivedOn, today)) return refuse('day-in-the-future', {}, 'receivedOn')
    const dossier = await openNewDossier(tx, context.keyring)
    const logged = { channel, on: receivedOn }
    const made = await receive(tx, context, { ...found, dossier }, { ...known, name, about: {} }, { logged })
    return { ok: true, reference: made.reference, version: made.version, result: undefined }
  })
}
