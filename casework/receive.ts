import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import type { Draft } from '@/db/queries/drafts'
import { isSenderMarked } from '@/db/queries/related-requests'
import { genesisHash } from '@/db/sealing/chain'
import { emailHash } from '@/db/sealing/search-hashes'
import { asHistory, chain, keepEvents } from '@/db/writes/events'
import { keepRequestLink } from '@/db/writes/request-links'
import { insertRequest, nextReferenceNumber } from '@/db/writes/requests'
import { type Day, yearOf } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { Language } from '@/domain/languages'
import type { NewEvent, RequestEvent } from '@/domain/requests/events'
import { type Foundation, foundationOf } from '@/domain/requests/foundation'
import { factsOf } from '@/domain/requests/history'
import type { HoldReason } from '@/domain/requests/holds'
import type { LinkedHow } from '@/domain/requests/links'
import { makeReference } from '@/domain/requests/reference'
import { type AdoptedRule, deadlineOf, projectionOf } from '@/domain/requests/request'
import { needsNoConfirmation } from '@/domain/rights'
import { oweToRequester, oweToStaff } from '@/emails/outbox'
import { arrivalLetters } from './arrival'
import { type Context, linkDaysOf } from './context'
import { firstLetter } from './first-letter'
import { keepPerson } from './keep-person'
import { momentOf } from './perform'
import { sealed } from './record'
import type { Submission } from './submission'

/**
 * From where it came: `link`: from the page of an earlier request; `isConfirmed`: the person has just shown that they read
 * this address.
 */
type Origin = { link?: { earlierId: string; how: LinkedHow }; isConfirmed?: boolean }

type Received = { requestId: string; reference: string; version: number }

/** Takes a request into the house: dossier, reference, first event, due days, letters to the person and to staff. */
export async function receive(
  tx: Transaction,
  context: Context,
  { controller, dossier, form }: Pick<Draft, 'controller' | 'dossier' | 'form'>,
  asked: Submission,
  from: Origin = {},
): Promise<Received> {
  if (!controller.ruleId) throw new Error('An open form without a rule')
  const moment = await momentOf(tx, context, controller.timeZone)
  const submission = { ...asked, heldBecause: asked.heldBecause ?? (await holdFor(tx, context, controller, asked)) }
  const requester = await keepPerson(tx, context, dossier, submission)
  const request = await nameRequest(tx, moment.today)
  const rule = await readRule(tx, controller.ruleId)
  const facts = await sealed(tx, context, { dossier, moment }, firstEvents(controller.language, rule, submission, from))
  const { links, head } = chain(request.id, { hash: genesisHash, sequence: 0 }, facts)
  const history = asHistory(links)
  const projection = projectionOf(history, rule)
  const belongsTo = { controllerId: controller.id, formId: form.id, ruleId: rule.id }
  await insertRequest(tx, { ...request, ...belongsTo, dossierId: dossier.id, enteredAt: moment.at }, projection, head)
  await keepEvents(tx, links)
  if (from.link) await keepRequestLink(tx, { requestId: request.id, ...from.link })
  const about = aboutOf(history, rule, { request, controller, dossier, requester, moment })
  if (!about.facts.heldBecause) await oweFirstLetter(tx, context, about)
  for (const letter of arrivalLetters(controller, rule.calendar, request.reference, about.facts, projection))
    await oweToStaff(tx, context, about, letter)
  return { requestId: request.id, reference: request.reference, version: head.sequence }
}

type Whose = Pick<About, 'request' | 'controller' | 'dossier' | 'requester' | 'moment'>

function aboutOf(history: readonly RequestEvent[], rule: AdoptedRule, whose: Whose): About {
  const deadline = deadlineOf(history, rule)
  return { ...whose, facts: factsOf(history), binds: foundationOf(deadline, rule.lawOf), dueOn: deadline.dueOn }
}

async function nameRequest(tx: Transaction, today: Day) {
  const year = yearOf(today)
  const number = await nextReferenceNumber(tx, year)
  return { id: randomUUID(), year, number, reference: makeReference(year, number) }
}

/** A later request of a sender whose request is set aside as spam is held in sight, never dropped. */
async function holdFor(
  tx: Transaction,
  { keyring }: Context,
  { id }: Controller,
  { email }: Submission,
): Promise<HoldReason | undefined> {
  const isMarked = email !== undefined && (await isSenderMarked(tx, id, emailHash(keyring, email)))
  return isMarked ? 'sender-marked' : undefined
}

function firstEvents(
  otherwise: Language,
  rule: AdoptedRule,
  submission: Submission,
  { link, isConfirmed }: Origin,
): NewEvent[] {
  const { rights, heldBecause, residence, askedFor, email, signal, language = otherwise } = submission
  const received: NewEvent = {
    type: 'received',
    data: {
      channel: 'form',
      rights: rights.map((right) => ({ right, regimes: lawsFor(right, rule, residence) })),
      language,
      confirmation: email === undefined || rights.every(needsNoConfirmation) ? 'not-needed' : 'awaited',
      ...(residence !== undefined && { residence }),
      ...(askedFor !== 'self' && { askedFor }),
      ...(signal && { signal }),
    },
  }
  return [
    received,
    ...(heldBecause ? [{ type: 'held' as const, data: { because: heldBecause } }] : []),
    ...(link ? [{ type: 'linked' as const, data: { requestId: link.earlierId, how: link.how } }] : []),
    ...(isConfirmed && email !== undefined ? [{ type: 'emailConfirmed' as const, data: {} }] : []),
  ]
}

type About = Parameters<typeof oweToRequester>[2] & { controller: Controller; binds: Foundation }

async function oweFirstLetter(tx: Transaction, context: Context, about: About): Promise<void> {
  const { request, controller, facts, binds } = about
  const { letter, keepLink } = firstLetter({
    requestId: request.id,
    slug: controller.slug,
    state: facts.state,
    binds,
    linkDays: linkDaysOf(context),
  })
  await keepLink(tx)
  await oweToRequester(tx, context, about, letter, null)
}
