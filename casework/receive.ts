import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import type { Requester } from '@/db/queries/dossier'
import type { Draft } from '@/db/queries/drafts'
import { isSenderMarked } from '@/db/queries/related-requests'
import { genesisHash } from '@/db/sealing/chain'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepEntries } from '@/db/writes/dossier'
import { asHistory, chain, keepEvents } from '@/db/writes/events'
import { keepLetters } from '@/db/writes/letters'
import { keepRequestLink } from '@/db/writes/request-links'
import { insertRequest, nextReferenceNumber } from '@/db/writes/requests'
import { together, type Write } from '@/db/writes/together'
import { type Day, yearOf } from '@/domain/calendar/days'
import type { RequestEvent } from '@/domain/requests/events'
import { type Foundation, foundationOf } from '@/domain/requests/foundation'
import { factsOf } from '@/domain/requests/history'
import type { HoldReason } from '@/domain/requests/holds'
import { makeReference } from '@/domain/requests/reference'
import { type AdoptedRule, deadlineOf, projectionOf } from '@/domain/requests/request'
import { letterToRequester, letterToStaff } from '@/emails/outbox'
import { arrivalLetters, toldOfArrival } from './arrival'
import { type Context, linkDaysOf } from './context'
import { firstEvents, type From } from './first-events'
import { firstLetter } from './first-letter'
import { keepPerson } from './keep-person'
import { momentOf } from './perform'
import { sealed } from './record'
import type { Submission } from './submission'

/** What else is kept with it: `first`, what refers to its id alone, and `also`, what refers to its row. */
type Origin = From & { first?: (requestId: string) => Write[]; also?: (requestId: string) => Write[] }

type Received = { requestId: string; reference: string; version: number }

/**
 * Takes a request into the house: dossier, reference, first event, due days, letters to the person and to staff. To the
 * person of one that staff logged nothing is sent before they have seen it. Who takes the number of a reference lets
 * everybody else wait until they have ended, so what needs none is written before.
 */
export async function receive(
  tx: Transaction,
  context: Context,
  draft: Pick<Draft, 'controller' | 'dossier' | 'form'>,
  asked: Submission,
  { first = () => [], also = () => [], ...from }: Origin = {},
): Promise<Received> {
  const { controller } = draft
  if (!controller.ruleId) throw new Error('An open form without a rule')
  const moment = await momentOf(tx, context, controller.timeZone)
  const held = from.logged ? asked.heldBecause : (asked.heldBecause ?? (await holdFor(tx, context, controller, asked)))
  const submission = { ...asked, heldBecause: held }
  const rule = await readRule(tx, controller.ruleId)
  const id = randomUUID()
  const person = keepPerson(tx, context, draft.dossier, submission)
  const events = [...firstEvents(draft, rule, submission, from), ...(from.more ?? [])]
  const told = sealed(context, { ...draft, moment }, events)
  const arrivesAt = from.isUnannounced ? [] : await toldOfArrival(tx, controller, id, from.link?.access)
  await together(tx, [...person.writes, ...keepEntries(tx, told.entries), ...first(id)])
  const request = { id, ...(await nextReference(tx, moment.today)) }
  const beginning = { ...draft, requester: person.requester, told, rule, request, moment, from, arrivesAt }
  const { writes, version } = begun(tx, context, beginning)
  await together(tx, [...writes, ...also(id)])
  return { requestId: id, reference: request.reference, version }
}

type Beginning = Pick<Draft, 'controller' | 'dossier' | 'form'> & {
  requester: Requester
  told: ReturnType<typeof sealed>
  rule: AdoptedRule
  request: { id: string } & Awaited<ReturnType<typeof nextReference>>
  moment: Awaited<ReturnType<typeof momentOf>>
  from: From
  arrivesAt: readonly string[]
}

/** Everything that is kept of a new request under its reference. */
function begun(tx: Transaction, context: Context, beginning: Beginning): { writes: Write[]; version: number } {
  const { controller, dossier, form, requester, told, rule, request, moment, from, arrivesAt } = beginning
  const { links, head } = chain(request.id, { hash: genesisHash, sequence: 0 }, told.chainable)
  const history = asHistory(links)
  const projection = projectionOf(history, rule)
  const about = aboutOf(history, rule, { request, controller, dossier, requester, moment })
  const arrival = arrivalLetters(controller, arrivesAt, rule.calendar, request.reference, about.facts, projection)
  const isSilent = about.facts.heldBecause !== null || from.logged !== undefined
  const reply = isSilent ? { link: [], letters: [] } : firstReply(tx, context, about)
  const belongsTo = { controllerId: controller.id, formId: form.id, ruleId: rule.id, dossierId: dossier.id }
  const writes = [
    ...insertRequest(tx, { ...request, ...belongsTo, enteredAt: moment.at }, projection, head),
    ...keepEvents(tx, links),
    ...(from.link
      ? [keepRequestLink(tx, { requestId: request.id, earlierId: from.link.earlierId, how: from.link.how })]
      : []),
    ...reply.link,
    ...keepLetters(tx, [...reply.letters, ...arrival.map((letter) => letterToStaff(context, about, letter))]),
  ]
  return { writes, version: head.sequence }
}

type Whose = Pick<About, 'request' | 'controller' | 'dossier' | 'requester' | 'moment'>

function aboutOf(history: readonly RequestEvent[], rule: AdoptedRule, whose: Whose): About {
  const deadline = deadlineOf(history, rule)
  return { ...whose, facts: factsOf(history), binds: foundationOf(deadline, rule.lawOf), dueOn: deadline.dueOn }
}

async function nextReference(tx: Transaction, today: Day) {
  const year = yearOf(today)
  const number = await nextReferenceNumber(tx, year)
  return { year, number, reference: makeReference(year, number) }
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

type About = Parameters<typeof letterToRequester>[1] & { controller: Controller; binds: Foundation }

function firstReply(tx: Transaction, context: Context, about: About) {
  const { request, controller, facts, binds } = about
  const { letter, keepLink } = firstLetter({
    requestId: request.id,
    slug: controller.slug,
    state: facts.state,
    binds,
    linkDays: linkDaysOf(context),
  })
  return { link: [keepLink(tx)], letters: [letterToRequester(context, about, letter, null)] }
}
