import type { Transaction } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { sha256 } from '@/db/sealing/chain'
import { system } from '@/domain/policies/actor'
import { erasuresAwaitingCopy } from '@/domain/policies/erasure-after-collection'
import { personToAnswer } from '@/domain/policies/answer-receiver'
import type { ToldInformation } from '@/domain/records/access-information'
import type { RequesterLetterProps, ToldDecision } from '@/emails/catalogue-of-requester'
import { obstacleToTelling } from './answer-codes'
import { type FileToSend, filesToSend, toldFiles, unreadProblem, withheldToTell } from './answer-files'
import type { AnswerInput } from './answer-input'
import { notToPerson, obstacleToAnswering, unreachable, whileAddressIsNew } from './answer-obstacles'
import type { Context } from './context'
import { type CoverLetter, type CoverToSend, coverToSend } from './cover-letter'
import { toldDecisions } from './told-decisions'
import { informationToTell } from './told-information'
import { openPlaceProblem } from './used-templates'
import { filelessProblem } from './without-file'
import type { Refusal, Situation } from './verb'

/**
 * An answer as the person would get it; `hash` is of all of that, so that what was approved is what leaves. The cover letter
 * says the same once more: in the hash it is only that there is one.
 */
export type AnswerToSend = {
  props: RequesterLetterProps['answer-ready']
  files: FileToSend[]
  toPerson: { name: string; postalAddress: string | null } | undefined
  cover: CoverToSend | undefined
  hash: string
}

/** What would be sent with this input, or why nothing may be sent yet. */
export async function answerToSend(
  tx: Transaction,
  context: Context,
  situation: Situation,
  input: AnswerInput,
  letter?: CoverLetter,
): Promise<{ answer: AnswerToSend } | Refusal> {
  const person = await personToTell(tx, context, situation)
  const misdirected = person
    ? notToPerson(input)
    : (unreachable(situation, input) ?? whileAddressIsNew(situation, input))
  const problem =
    obstacleToAnswering(situation) ??
    openPlaceProblem(input.text, 'text') ??
    misdirected ??
    (await unreadProblem(tx, context, situation))
  if (problem) return problem
  const told = await informationToTell(tx, situation, input.information)
  if ('problems' in told) return told
  const files = await filesToSend(tx, context, situation)
  const fileless = filelessProblem(situation, input, files)
  if (fileless) return fileless
  const cover = input.cover && letter ? await coverToSend(tx, context, situation, letter) : undefined
  const isLocked = needsCode(input, files)
  const refusal = isLocked ? obstacleToTelling(situation, input.code, 'code') : undefined
  if (refusal) return refusal
  const rest = { files, person, told: told.information, letter: cover, code: isLocked ? input.code : ('' as const) }
  return { answer: await written(tx, context, situation, { ...input, ...rest }) }
}

type Writing = AnswerInput & {
  files: FileToSend[]
  person: string | undefined
  told: ToldInformation | undefined
  letter: CoverToSend | undefined
}

async function written(
  tx: Transaction,
  context: Context,
  situation: Situation,
  answer: Writing,
): Promise<AnswerToSend> {
  const { text, delivery, person, personAddress, told: information, letter } = answer
  const files = letter ? [...answer.files, letter.file] : answer.files
  const code = answer.code === '' ? null : answer.code
  const decisions = whatWaits(situation, answer, await toldDecisions(tx, context, situation))
  const withheld = await withheldToTell(tx, context, situation)
  const told = {
    text,
    delivery,
    files: toldFiles(files),
    code,
    ...(withheld.length > 0 && { withheld }),
    ...(information && { information }),
  }
  const props = { ...told, ...(person ? toThePerson(situation, decisions) : { decisions }) }
  const toPerson = person === undefined ? undefined : { name: person, postalAddress: personAddress ?? null }
  const said = { ...props, files: toldFiles(answer.files), ...(answer.cover && { cover: true }) }
  return { props, files, toPerson, cover: letter, hash: hashOf({ props: said, toPerson }) }
}

/** An erasure that waits for the copy is told as still to come: once its files are downloaded, or once this answer is there. */
function whatWaits({ history, facts }: Situation, { delivery, files }: Writing, told: ToldDecision[]): ToldDecision[] {
  const waiting = erasuresAwaitingCopy(history, facts)
  const waits = delivery === 'portal' && files.length > 0 ? 'download' : 'answer'
  return told.map((decided) => (waiting.includes(decided.right) ? { ...decided, waits } : decided))
}

/** A text is the same however its lines end: a form that is sent again may end them otherwise. */
function hashOf({ props, toPerson }: Pick<AnswerToSend, 'props' | 'toPerson'>): string {
  const said = { ...props, text: props.text.replaceAll('\r\n', '\n') }
  const address = toPerson?.postalAddress?.replaceAll('\r\n', '\n')
  return sha256(Buffer.from(JSON.stringify([said, toPerson?.name, address])))
}

/** Files to download are opened by a code that the person is told by another way than their mailbox, where one is known. */
function needsCode({ delivery, cover }: AnswerInput, files: readonly FileToSend[]): boolean {
  return delivery === 'portal' && (files.length > 0 || cover)
}

/** Whom the answer goes to where that is not whoever asks. */
export async function personToTell(tx: Transaction, { keyring }: Context, { facts, ...file }: Situation) {
  const dossier = await readRequester(tx, keyring, system('answer'), file)
  return personToAnswer(facts.askedFor, dossier?.asked?.subject)
}

/** The person reads of their own data, and who asked for it. */
function toThePerson({ requester }: Situation, told: readonly ToldDecision[]) {
  return { askedBy: requester.name, decisions: told.map(({ about: _about, ...decision }) => decision) }
}
