import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Controller, Dossier } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import type { Keyring } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import { sealInto } from '@/db/writes/dossier'
import { insertLetter, keepSecrets } from '@/db/writes/letters'
import type { Day } from '@/domain/calendar/days'
import type { RequestFacts } from '@/domain/requests/history'
import { authorityWhere, ownAuthority } from '@/domain/policies/complaint-authority'
import type { ControllerProps, NewRequesterLetter, NewStaffLetter, RequestProps } from './catalogue'

const templateVersion = 1

/** Whom a letter is to and what is frozen in it; sealed, but for letters to staff. */
export type SealedLetter = {
  to: Requester
  controller: ControllerProps
  request: RequestProps
  props: Record<string, unknown>
}

type World = { keyring: Keyring; origin: string }
type About = {
  request: { id: string; reference: string }
  controller: Controller
  dossier: Dossier
  requester: Requester
  facts: RequestFacts
  dueOn: Day | null
} & Owed

/** When the letter came to be owed, where that is not the database's now. */
type Owed = { moment?: { at: string } | undefined }

/**
 * Owes a letter to the person, in the transaction of the fact: address, props and organisation are frozen and sealed,
 * secret links are kept apart. Without an e-mail address, or where it was denied, the letter waits to be posted, handed
 * over or told.
 */
export async function oweToRequester(
  tx: Transaction,
  { keyring, origin }: World,
  about: About,
  letter: NewRequesterLetter,
  eventSequence: number | null,
): Promise<string> {
  const id = randomUUID()
  const { request, controller, dossier, facts } = about
  const requester = { ...about.requester, ...(letter.toAddress && { email: letter.toAddress }) }
  const { entryId } = await sealInto(tx, keyring, dossier, 'letter', frozen({ ...about, requester }, letter))
  await insertLetter(tx, {
    id,
    controllerId: controller.id,
    requestId: request.id,
    dossierId: dossier.id,
    eventSequence,
    kind: letter.kind,
    templateVersion,
    language: facts.language,
    audience: 'requester',
    recipientHash: requester.email ? emailHash(keyring, requester.email) : `post:${dossier.id}`,
    entryId,
    messageId: messageId(id, origin),
    ...owedAt(about),
    state: letter.byHand || facts.addressDenied || !requester.email ? 'by-hand' : 'owed',
  })
  if (letter.secrets) await keepSecrets(tx, keyring, dossier, id, letter.secrets)
  return id
}

/** Owes a letter to one member of staff: the reference, rights and days, nothing more of the person. */
export async function oweToStaff(
  tx: Transaction,
  { keyring, origin }: World,
  about: { request: { id: string } | null; controller: Controller } & Owed,
  letter: NewStaffLetter,
): Promise<string> {
  const id = randomUUID()
  const { request, controller } = about
  await insertLetter(tx, {
    id,
    controllerId: controller.id,
    requestId: request?.id ?? null,
    kind: letter.kind,
    templateVersion,
    language: controller.language,
    audience: 'staff',
    recipientHash: emailHash(keyring, letter.toAddress),
    toAddress: letter.toAddress,
    props: letter.props,
    messageId: messageId(id, origin),
    ...owedAt(about),
  })
  return id
}

function owedAt({ moment }: Owed): { owedAt?: string } {
  return moment ? { owedAt: moment.at } : {}
}

function frozen(
  { request, controller, requester, facts, dueOn }: About,
  { props, toAddress }: NewRequesterLetter,
): SealedLetter {
  return {
    to: requester,
    controller: controllerProps(controller),
    request: {
      reference: request.reference,
      receivedOn: facts.receivedOn,
      rights: facts.rights.map(({ right }) => right),
      regimes: [...new Set(facts.rights.flatMap(({ regimes }) => regimes))],
      dueOn,
      authority: authorityWhere(facts.residence, controller),
      name: mayBeNamed(facts) && toAddress === undefined ? requester.name : null,
    },
    props,
  }
}

/** Before the address is confirmed anybody may have typed it: no letter carries a name or submitted text. */
function mayBeNamed({ channel, confirmedOn }: RequestFacts): boolean {
  return channel !== 'form' || confirmedOn !== null
}

/** What letters say of the organisation. */
function controllerProps(controller: Controller): ControllerProps {
  return {
    name: controller.name,
    email: controller.email,
    telephone: controller.telephone,
    postalAddress: controller.postalAddress,
    officer: { name: controller.officerName, email: controller.officerEmail },
    authority: ownAuthority(controller),
  }
}

/** RFC 5322 3.6.4: unique, and one for ever per letter, whatever is sent again. */
function messageId(letterId: string, origin: string): string {
  return `<${letterId}@${new URL(origin).hostname}>`
}
