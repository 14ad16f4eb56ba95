import { dossierOf, secretsOf } from '@/db/queries/outbox'
import { findCaseFile } from '@/db/queries/case-file'
import { readEntry } from '@/db/queries/dossier'
import { type LetterRow, lettersOf } from '@/db/queries/letters'
import type { Day } from '@/domain/calendar/days'
import type { AskedFor } from '@/domain/forms/asked-for'
import type { RightAnswers } from '@/domain/forms/right-questions'
import { system, thePublic } from '@/domain/policies/actor'
import type { HoldReason } from '@/domain/requests/holds'
import type { LetterKind } from '@/domain/requests/letters'
import { factsOf } from '@/domain/requests/history'
import { deadlineOf } from '@/domain/requests/request'
import type { Right } from '@/domain/rights'
import type { SealedLetter } from '@/emails/sealed-letter'
import { confirmEmail } from '../confirm-email'
import type { Context } from '../context'
import { recordDeparture } from '../record-departure'
import { saveDraft } from '../save-draft'
import { submitRequest } from '../submit-request'
import type { TestController } from './a-controller'

type Asked = {
  receivedOn?: Day
  rights?: Right[]
  confirmed?: boolean
  name?: string
  email?: string
  words?: string
  heldBecause?: HoldReason
  askedFor?: AskedFor
  subjectName?: string
  subjectKnownAs?: string
  residence?: string
  belowAge?: 'yes' | 'no'
  parentEmail?: string
  answerTo?: 'me' | 'them'
  telephone?: string
  postalAddress?: string
  about?: Partial<Record<Right, RightAnswers>>
}

export const amina = {
  name: 'Amina Diallo',
  email: 'amina.diallo@example.org',
  words: 'Everything since 2019, please.',
}

/** A request of somebody who asks for another person. */
export const forAnother = { askedFor: 'represented', subjectName: 'Mariam Diallo' } as const

/** A request through the public form, its address confirmed on the same day unless the test says otherwise. */
export async function aRequest(context: Context, form: TestController, asked: Asked = {}): Promise<string> {
  const { receivedOn = '2026-03-05', rights = ['access'], confirmed = true, ...person } = asked
  const onTheDay = { ...context, actor: thePublic, today: receivedOn }
  const { token } = await saveDraft(onTheDay, form, { token: undefined, answers: {}, hours: 24 })
  const input = { rights, ...amina, ...person }
  const sent = await submitRequest(onTheDay, { draftToken: token, input })
  if (!sent.ok) throw new Error(`No request: ${JSON.stringify(sent.problems)}`)
  if (confirmed) await confirm(onTheDay, sent.reference)
  return sent.reference
}

/** The token of the link that waits in a letter of this request. */
export async function tokenIn(context: Context, reference: string, kind: LetterKind, secret: string): Promise<string> {
  const letter = await theLetter(context, reference, kind)
  const secrets = await secretsOf(context.db, context.keyring, letter, await dossierOf(context.db, letter))
  const token = secrets[secret]?.split('/').at(-1)
  if (!token) throw new Error(`The letter ${kind} holds no ${secret}`)
  return token
}

async function confirm(context: Context, reference: string): Promise<void> {
  const facts = (await theCase(context, reference)).facts
  if (facts.state !== 'unconfirmed') return
  const token = await tokenIn(context, reference, 'confirm-your-request', 'confirmPath')
  const confirmed = await confirmEmail(context, { token })
  if (!confirmed.ok) throw new Error(`Not confirmed: ${JSON.stringify(confirmed.problems)}`)
}

/** The last letter of this kind about a request. */
export async function theLetter(context: Context, reference: string, kind: LetterKind): Promise<LetterRow> {
  const letter = (await letters(context, reference)).findLast((each) => each.kind === kind)
  if (!letter) throw new Error(`No letter ${kind}`)
  return letter
}

/** What was frozen with the fact in the last letter of this kind. */
export async function frozenIn(context: Context, reference: string, kind: LetterKind): Promise<SealedLetter> {
  const { entryId } = await theLetter(context, reference, kind)
  const { dossier } = (await theCase(context, reference)).file
  const letter = await readEntry<SealedLetter>(context.db, context.keyring, dossier, entryId ?? '')
  if (!letter) throw new Error(`Nothing frozen in the letter ${kind}`)
  return letter
}

export async function letters(context: Context, reference: string): Promise<LetterRow[]> {
  const { file } = await theCase(context, reference)
  return lettersOf(context.db, file.request.id)
}

/** The mail server accepts the letter on that day, at noon; now, where none is given. */
export async function leaves(context: Context, reference: string, kind: LetterKind, on?: Day): Promise<void> {
  const { id } = await theLetter(context, reference, kind)
  await recordDeparture({ ...context, ...(on && { today: on }) }, { reference, letterId: id })
}

/** What stands in the database about a request: its row, its history, what that says and the days it makes. */
export async function theCase(context: Context, reference: string) {
  const file = await findCaseFile(context.db, system('test'), reference)
  if (!file) throw new Error(`No request ${reference}`)
  return { file, facts: factsOf(file.history), deadline: deadlineOf(file.history, file.rule), row: file.request }
}
