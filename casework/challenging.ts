import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import { type AskedWords, readRequester, type Requester } from '@/db/queries/dossier'
import { findForm } from '@/db/queries/forms'
import { findRequestOfDossier } from '@/db/queries/requests'
import { openDossierOnce } from '@/db/writes/dossier'
import { lawsOfChallenge } from '@/domain/policies/challenges'
import { factsOf, type RequestFacts } from '@/domain/requests/history'
import type { HoldReason } from '@/domain/requests/holds'
import { type Challenge, rightBrought } from '@/domain/requests/links'
import type { Context } from './context'
import { NotFound, type Outcome, refuse } from './errors'
import type { From } from './first-events'
import { onceId } from './once-id'
import { receive } from './receive'
import type { Submission } from './submission'

/** `once` names the form it was written in: sent again, it leads to the request that is there. */
export type Challenging = { how: Challenge; words: string; once: string; heldBecause?: HoldReason | undefined }

/**
 * Makes a challenge of how a request was handled: a request of its own with its own time limit, by the laws of the earlier
 * one, linked to it and naming it, so that whoever decided that one does not decide this, and as confidential as that one.
 * Name and addresses go along; what was decided about who asks stays behind.
 */
export async function openChallenge(
  tx: Transaction,
  context: Context,
  file: CaseFile,
  challenging: Challenging,
  origin: Pick<From, 'isConfirmed' | 'logged'>,
): Promise<Outcome> {
  if (file.dossier.forgottenAt) return refuse('forgotten-already')
  const person = await readRequester(tx, context.keyring, context.actor, file)
  const form = await findForm(tx, file.controller.slug)
  if (!person || !form) throw new NotFound()
  const { how, words, once } = challenging
  const said = ['challenge', context.actor.reference, file.request.id, { how, words, once }]
  const dossierId = once === '' ? randomUUID() : onceId(context.keyring, said)
  const dossier = await openDossierOnce(tx, context.keyring, dossierId)
  if (!dossier) return madeBefore(tx, dossierId)
  const facts = factsOf(file.history)
  const link = {
    earlierId: file.request.id,
    how,
    regimes: lawsOfChallenge(how, facts.rights),
    access: facts,
  }
  const asked = submissionOf(file, facts, person, challenging)
  const { reference, version } = await receive(tx, context, { ...form, dossier }, asked, { ...origin, link })
  return { ok: true, reference, version, result: undefined }
}

async function madeBefore(tx: Transaction, dossierId: string): Promise<Outcome> {
  const { reference, version } = await findRequestOfDossier(tx, dossierId)
  return { ok: true, reference, version, result: undefined }
}

function submissionOf(
  { request }: CaseFile,
  { askedFor, language, residence }: RequestFacts,
  { requester, asked }: { requester: Requester; asked: AskedWords | null },
  { how, words, heldBecause }: Challenging,
): Submission {
  const right = rightBrought(how)
  const { email, telephone, postalAddress, name } = requester
  const { subject, knownAs, relationship } = asked ?? {}
  return {
    rights: [right],
    about: { [right]: { reference: request.reference } },
    words,
    name,
    askedFor,
    language,
    ...(residence !== null && { residence }),
    ...(email !== null && { email }),
    ...(telephone !== null && { telephone }),
    ...(postalAddress !== null && { postalAddress }),
    ...(knownAs !== undefined && { knownAs }),
    ...(relationship !== undefined && { relationship }),
    ...(heldBecause !== undefined && { heldBecause }),
    ...(subject && { subjectName: subject.name, capacity: subject.capacity, subjectKnownAs: subject.knownAs }),
    ...(subject?.answerTo && { answerTo: subject.answerTo }),
  }
}
