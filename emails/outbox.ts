import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import type { Controller, Dossier } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import type { Keyring } from '@/db/sealing/keyring'
import { emailHash } from '@/db/sealing/search-hashes'
import { sealFor } from '@/db/writes/dossier'
import { keepLetters, type NewLetter, secretsFor } from '@/db/writes/letters'
import { together } from '@/db/writes/together'
import type { Language } from '@/domain/languages'
import type { LetterKind, RequesterLetter } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import type { NewRequesterLetter, NewStaffLetter } from './catalogue'
import { controllerProps, type Frozen, frozen } from './sealed-letter'

const templateVersion = 1

/** A letter that is not kept yet. */
type OwedLetter = NewLetter & { letter: { id: string } }

type World = { keyring: Keyring; origin: string }
type About = Frozen & { request: { id: string }; dossier: Dossier } & Owed

/** `dossier`: under whose key the secret of a letter to staff is sealed, where it has one. */
type AboutStaff = { request: { id: string } | null; controller: Controller; dossier?: Dossier } & Owed & InPlace

/** For how long its recipient has waited already, and of which letter it tells somebody else; nothing of most letters. */
type InPlace = { owedSince?: string | null; insteadOf?: string }

/** When the letter came to be owed, where that is not the database's now. */
type Owed = { moment?: { at: string } | undefined }

/**
 * A letter to the person: address, props and organisation are frozen and sealed, secret links are kept apart. Without an
 * e-mail address, or where it was denied, the letter waits to be posted, handed over or told.
 */
export function letterToRequester(
  { keyring, origin }: World,
  about: About,
  letter: NewRequesterLetter,
  eventSequence: number | null,
): OwedLetter {
  const { request, controller, dossier, facts } = about
  const requester = addressee(about.requester, letter)
  const entry = sealFor(keyring, dossier, 'letter', frozen({ ...about, requester }, letter))
  const named = newLetter(origin, about, letter)
  const { id } = named
  return {
    entry,
    letter: {
      ...named,
      controllerId: controller.id,
      requestId: request.id,
      dossierId: dossier.id,
      eventSequence,
      language: facts.language,
      audience: 'requester',
      recipientHash: requester.email ? emailHash(keyring, requester.email) : `post:${dossier.id}`,
      entryId: entry.entryId,
      state: letter.byHand || facts.addressDenied || !requester.email ? 'by-hand' : 'owed',
    },
    ...(letter.secrets && { secrets: secretsFor(keyring, dossier, id, letter.secrets) }),
  }
}

function addressee(requester: Requester, { toAddress, toPerson }: NewRequesterLetter): Requester {
  if (toPerson) return { ...toPerson, email: null, telephone: null }
  return toAddress === undefined ? requester : { ...requester, email: toAddress }
}

/** A letter to one member of staff: the reference, rights and days, nothing more of the person. */
export function letterToStaff({ keyring, origin }: World, about: AboutStaff, letter: NewStaffLetter): OwedLetter {
  const { request, controller, dossier, owedSince, insteadOf } = about
  const named = newLetter(origin, about, letter)
  const secrets = 'secrets' in letter ? letter.secrets : undefined
  if (secrets && !dossier) throw new Error('A letter with a secret and without a dossier')
  return {
    letter: {
      ...named,
      controllerId: controller.id,
      requestId: request?.id ?? null,
      language: controller.language,
      audience: 'staff',
      recipientHash: emailHash(keyring, letter.toAddress),
      toAddress: letter.toAddress,
      props: letter.props,
      dossierId: secrets && dossier ? dossier.id : null,
      ...(owedSince && { owedSince }),
      ...(insteadOf && { insteadOf }),
    },
    ...(secrets && dossier && { secrets: secretsFor(keyring, dossier, named.id, secrets) }),
  }
}

/** What every letter has: RFC 5322 3.6.4: a Message-ID, unique and one for ever, whatever is sent again. */
function newLetter(origin: string, { moment }: Owed, { kind }: { kind: LetterKind }) {
  const id = randomUUID()
  const messageId = `<${id}@${new URL(origin).hostname}>`
  return { id, kind, templateVersion, messageId, ...(moment && { owedAt: moment.at }) }
}

/** Owes a letter to the person, in the transaction of the fact; gives its id. */
export async function oweToRequester(
  tx: Transaction,
  world: World,
  about: About,
  letter: NewRequesterLetter,
  eventSequence: number | null,
): Promise<string> {
  return owe(tx, letterToRequester(world, about, letter, eventSequence))
}

/** Owes a letter to one member of staff, in the transaction of the fact; gives its id. */
export async function oweToStaff(
  tx: Transaction,
  world: World,
  about: AboutStaff,
  letter: NewStaffLetter,
): Promise<string> {
  return owe(tx, letterToStaff(world, about, letter))
}

/** Owes somebody of the staff a test of one of our letters, in a language and in words that need not be saved; gives its id. */
export async function oweTest(
  tx: Transaction,
  world: World,
  controller: Controller,
  test: { letter: RequesterLetter; language: Language; words: OwnWords; toAddress: string },
): Promise<string> {
  const { letter, language, words, toAddress } = test
  const props = { letter, words, controller: controllerProps(controller) }
  const about = { request: null, controller: { ...controller, language } }
  return oweToStaff(tx, world, about, { kind: 'wording-test', toAddress, props })
}

async function owe(tx: Transaction, owed: OwedLetter): Promise<string> {
  await together(tx, keepLetters(tx, [owed]))
  return owed.letter.id
}
