import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import type { Draft } from '@/db/queries/drafts'
import { genesisHash } from '@/db/sealing/chain'
import { asHistory, chain, keepEvents } from '@/db/writes/events'
import { insertRequest, nextReferenceNumber } from '@/db/writes/requests'
import { type Day, yearOf } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { Language } from '@/domain/languages'
import type { NewEvent } from '@/domain/requests/events'
import { type Foundation, foundationOf } from '@/domain/requests/foundation'
import { factsOf } from '@/domain/requests/history'
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

type Received = { requestId: string; reference: string; version: number }

/** Takes a request into the house: dossier, reference, first event, due days, letters to the person and to staff. */
export async function receive(
  tx: Transaction,
  context: Context,
  draft: Draft,
  submission: Submission,
): Promise<Received> {
  const { controller, dossier, form } = draft
  if (!controller.ruleId) throw new Error('An open form without a rule')
  const moment = await momentOf(tx, context, controller.timeZone)
  const requester = await keepPerson(tx, context, dossier, submission)
  const request = await nameRequest(tx, moment.today)
  const rule = await readRule(tx, controller.ruleId)
  const facts = await sealed(tx, context, { dossier, moment }, firstEvents(controller.language, rule, submission))
  const { links, head } = chain(request.id, { hash: genesisHash, sequence: 0 }, facts)
  const history = asHistory(links)
  const projection = projectionOf(history, rule)
  const belongsTo = { controllerId: controller.id, formId: form.id, ruleId: rule.id }
  await insertRequest(tx, { ...request, ...belongsTo, dossierId: dossier.id, enteredAt: moment.at }, projection, head)
  await keepEvents(tx, links)
  const about = {
    ...{ request, controller, dossier, requester, moment },
    facts: factsOf(history),
    binds: foundationOf(deadlineOf(history, rule), rule.lawOf),
    dueOn: projection.dueOn,
  }
  if (!about.facts.heldBecause) await oweFirstLetter(tx, context, about)
  for (const letter of arrivalLetters(controller, rule.calendar, request.reference, about.facts, projection))
    await oweToStaff(tx, context, about, letter)
  return { requestId: request.id, reference: request.reference, version: head.sequence }
}

async function nameRequest(tx: Transaction, today: Day) {
  const year = yearOf(today)
  const number = await nextReferenceNumber(tx, year)
  return { id: randomUUID(), year, number, reference: makeReference(year, number) }
}

function firstEvents(otherwise: Language, rule: AdoptedRule, submission: Submission): NewEvent[] {
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
  return heldBecause ? [received, { type: 'held', data: { because: heldBecause } }] : [received]
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
