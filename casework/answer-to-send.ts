import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { sha256 } from '@/db/sealing/chain'
import { system } from '@/domain/policies/actor'
import { personToAnswer } from '@/domain/policies/answer-receiver'
import { answerAwaitsAuthority } from '@/domain/policies/authority'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { codeWays } from '@/domain/requests/answer-code'
import { coolingHoursLeft, isMailed } from '@/domain/requests/contact'
import { leftToDo } from '@/domain/requests/history'
import type { RequesterLetterProps, ToldDecision } from '@/emails/catalogue-of-requester'
import { obstacleToTelling } from './answer-codes'
import { type FileToSend, filesToSend, toldFiles, unreadProblem, withheldToTell } from './answer-files'
import type { Context } from './context'
import { oneOf, optionalText, text } from './fields'
import { toldDecisions } from './told-decisions'
import { openPlaceProblem, templatesField } from './used-templates'
import { no, type Refusal, type Situation } from './verb'

export const deliveries = ['portal', 'post', 'in-person'] as const

export const AnswerInput = z.strictObject({
  text: text('write-the-answer'),
  delivery: oneOf(deliveries, 'choose-a-delivery'),
  /** Where the person is, for whom a representative asks; only where the answer goes there. */
  personAddress: optionalText(),
  code: oneOf(codeWays, 'choose-how-to-tell-the-code').or(z.literal('')).default(''),
  templates: templatesField(),
})

export type AnswerInput = z.infer<typeof AnswerInput>

/** An answer as the person would get it; `hash` is of all of that, so that what was approved is what leaves. */
export type AnswerToSend = {
  props: RequesterLetterProps['answer-ready']
  files: FileToSend[]
  toPerson: { name: string; postalAddress: string | null } | undefined
  hash: string
}

/** What would be sent with this input, or why nothing may be sent yet. */
export async function answerToSend(
  tx: Transaction,
  context: Context,
  situation: Situation,
  input: AnswerInput,
): Promise<{ answer: AnswerToSend } | Refusal> {
  const person = await personFor(tx, context, situation)
  const misdirected = person
    ? notToPerson(input)
    : (unreachable(situation, input) ?? whileAddressIsNew(situation, input))
  const problem =
    obstacleToAnswering(situation) ??
    openPlaceProblem(input.text, 'text') ??
    misdirected ??
    (await unreadProblem(tx, context, situation))
  if (problem) return problem
  const files = await filesToSend(tx, context, situation)
  const isLocked = needsCode(input, files)
  const refusal = isLocked ? obstacleToTelling(situation, input.code, 'code') : undefined
  if (refusal) return refusal
  return {
    answer: await written(tx, context, situation, { ...input, files, person, code: isLocked ? input.code : '' }),
  }
}

type Writing = AnswerInput & { files: FileToSend[]; person: string | undefined }

async function written(
  tx: Transaction,
  context: Context,
  situation: Situation,
  answer: Writing,
): Promise<AnswerToSend> {
  const { text, delivery, files, person, personAddress } = answer
  const code = answer.code === '' ? null : answer.code
  const decisions = await toldDecisions(tx, context, situation)
  const withheld = await withheldToTell(tx, context, situation)
  const told = { text, delivery, files: toldFiles(files), code, ...(withheld.length > 0 && { withheld }) }
  const props = { ...told, ...(person ? toThePerson(situation, decisions) : { decisions }) }
  const toPerson = person === undefined ? undefined : { name: person, postalAddress: personAddress ?? null }
  return { props, files, toPerson, hash: hashOf({ props, toPerson }) }
}

/** A text is the same however its lines end: a form that is sent again may end them otherwise. */
function hashOf({ props, toPerson }: Pick<AnswerToSend, 'props' | 'toPerson'>): string {
  const said = { ...props, text: props.text.replaceAll('\r\n', '\n') }
  const address = toPerson?.postalAddress?.replaceAll('\r\n', '\n')
  return sha256(Buffer.from(JSON.stringify([said, toPerson?.name, address])))
}

/** Files to download are opened by a code that the person is told by another way than their mailbox, where one is known. */
function needsCode({ delivery }: Pick<AnswerInput, 'delivery'>, files: readonly FileToSend[]): boolean {
  return delivery === 'portal' && files.length > 0
}

async function personFor(tx: Transaction, { keyring }: Context, { facts, ...file }: Situation) {
  const dossier = await readRequester(tx, keyring, system('answer'), file)
  return personToAnswer(facts.askedFor, dossier?.asked?.subject)
}

/** The page belongs to whoever asks, so the answer leaves on paper, to an address that does not come from them. */
function notToPerson({ delivery, personAddress }: AnswerInput) {
  if (delivery === 'portal') return no('answer-goes-to-person', {}, 'delivery')
  return delivery === 'post' && !personAddress ? no('enter-address-of-person', {}, 'personAddress') : undefined
}

/** The person reads of their own data, and who asked for it. */
function toThePerson({ requester }: Situation, told: readonly ToldDecision[]) {
  return { askedBy: requester.name, decisions: told.map(({ about: _about, ...decision }) => decision) }
}

/** Only a letter by e-mail leads to the page. */
function unreachable({ requester, facts }: Situation, { delivery }: AnswerInput) {
  if (delivery !== 'portal' || isMailed(requester, facts)) return undefined
  return no('no-address-for-page', {}, 'delivery')
}

const waysOf = { portal: 'email', post: 'postalAddress' } as const

/** A stranger who got into the page or past a colleague has no answer sent to themselves before anybody notices. */
function whileAddressIsNew({ history, at }: Situation, { delivery }: AnswerInput) {
  const hours = delivery === 'in-person' ? 0 : coolingHoursLeft(history, waysOf[delivery], at)
  return hours > 0 ? no('address-still-new', { hours }, 'delivery') : undefined
}

/** Why nothing is answered yet. */
export function obstacleToAnswering({ facts, history }: Pick<Situation, 'facts' | 'history'>) {
  if (facts.answer) return no('answer-on-its-way')
  const { undecided, undone } = leftToDo(facts)
  if (undecided.length > 0) return no('decide-first', { rights: undecided.join(', ') })
  if (undone.length > 0) return no('carry-out-first', { rights: undone.join(', ') })
  const granted = [...facts.decisions].some(([right, { decision }]) => needsIdentity(right, decision))
  if (granted && !isWithoutDoubt(facts.identity)) return no('identity-not-decided')
  return answerAwaitsAuthority(history, facts) ? no('authority-not-shown') : undefined
}
