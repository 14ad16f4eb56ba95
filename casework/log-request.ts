import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { transaction, type Transaction } from '@/db/client'
import { findForm } from '@/db/queries/forms'
import { findRequestOfDossier } from '@/db/queries/requests'
import { openDossierOnce } from '@/db/writes/dossier'
import { addMonths, type Day, isAfter, isBefore, yearOf } from '@/domain/calendar/days'
import { languages } from '@/domain/languages'
import { mayAt } from '@/domain/policies/permissions'
import { loggedChannels } from '@/domain/requests/received'
import type { Context } from './context'
import { NotFound, type Outcome, refuse } from './errors'
import { day, emptyIsNone, oneOf, optionalDay, optionalOneOf, someRights } from './fields'
import { onceId } from './once-id'
import { isOurs } from './own-addresses'
import { momentOf } from './perform'
import { readInput } from './read-input'
import { receive } from './receive'
import { submissionParts } from './submission'

const { who, subject } = submissionParts

/**
 * The day on which it reached anybody in the organisation, by which way, and what is known: the day and one right are enough.
 * `certainOf`: the day of which somebody said, after being asked, that it really arrived on it; `once` names the form.
 */
const LogRequest = z.strictObject({
  once: z.string().default(''),
  receivedOn: day('enter-the-day'),
  certainOf: optionalDay(),
  channel: oneOf(loggedChannels, 'choose-a-channel'),
  rights: someRights('choose-one-right'),
  ...submissionParts['for-whom'].shape,
  subjectName: emptyIsNone(subject.shape.subjectName),
  name: emptyIsNone(who.shape.name),
  email: who.shape.email,
  telephone: who.shape.telephone,
  postalAddress: who.shape.postalAddress,
  knownAs: who.shape.knownAs,
  ...submissionParts.words.shape,
  language: optionalOneOf(languages, 'value-not-valid'),
})

type Input = z.infer<typeof LogRequest>

/** `isNew`: not written down by the same form before. */
export type Logged = { isNew: boolean }

/**
 * Writes down a request that came by post, by telephone or in any other way: a request needs no form and no certain words
 * (EDPB Guidelines 01/2022, 52 to 57), and its time runs from the day it came (GDPR Art. 12(3)). The person is not
 * written to. The same form sent again leads to the request that is there. Throws `NotFound` for an organisation for which the
 * actor logs nothing.
 */
export async function logRequest(context: Context, slug: string, input: unknown): Promise<Outcome<Logged>> {
  if (slug === '') return refuse('choose-an-organisation', {}, 'organisation')
  return transaction(context.db, async (tx) => {
    const found = slug.includes('\0') ? undefined : await findForm(tx, slug)
    if (!found || !mayAt(context.actor, 'log', found.controller.id)) throw new NotFound()
    const read = readInput(context, LogRequest, input)
    if (!read.ok) return read
    const { today } = await momentOf(tx, context, found.controller.timeZone)
    const { email } = read.input
    if (email && (await isOurs(tx, context, found.controller, email))) return refuse('email-is-ours', {}, 'email')
    return doubtAbout(read.input, today) ?? keep(tx, context, found, read.input)
  })
}

/** Before the first law on personal data (Hesse, 1970) nobody asked for theirs: the year is a slip. */
const firstYear = 1970

function doubtAbout({ receivedOn, certainOf }: Input, today: Day) {
  if (isAfter(receivedOn, today)) return refuse('day-in-the-future', {}, 'receivedOn')
  if (yearOf(receivedOn) < firstYear) return refuse('day-not-valid', {}, 'receivedOn')
  const isLongAgo = isBefore(receivedOn, addMonths(today, -12)) && certainOf !== receivedOn
  return isLongAgo ? refuse('logged-long-ago', {}, 'certainOf') : undefined
}

type Found = NonNullable<Awaited<ReturnType<typeof findForm>>>

async function keep(tx: Transaction, context: Context, found: Found, input: Input): Promise<Outcome<Logged>> {
  const { receivedOn, channel, name = '', once: _once, certainOf: _certainOf, ...known } = input
  const said = ['log', context.actor.reference, found.controller.id, input]
  const dossierId = input.once === '' ? randomUUID() : onceId(context.keyring, said)
  const dossier = await openDossierOnce(tx, context.keyring, dossierId)
  if (!dossier) {
    const { reference, version } = await findRequestOfDossier(tx, dossierId)
    return { ok: true, reference, version, result: { isNew: false } }
  }
  const logged = { channel, on: receivedOn }
  const made = await receive(tx, context, { ...found, dossier }, { ...known, name, about: {} }, { logged })
  return { ok: true, reference: made.reference, version: made.version, result: { isNew: true } }
}
