import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { cancelLetters } from '@/db/writes/departures'
import { system } from '@/domain/policies/actor'
import { personToAnswer } from '@/domain/policies/answer-receiver'
import { answerAwaitsAuthority } from '@/domain/policies/authority'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { codeWays } from '@/domain/requests/answer-code'
import { coolingHoursLeft, isMailed } from '@/domain/requests/contact'
import { notLeft } from '@/domain/requests/departures'
import { leftToDo } from '@/domain/requests/history'
import type { ToldDecision } from '@/emails/catalogue-of-requester'
import { madeCode, obstacleToTelling } from './answer-codes'
import { type FileToSend, filesToSend, manifestToKeep, toldFiles, unreadProblem, withheldToTell } from './answer-files'
import type { Context } from './context'
import { oneOf, optionalText, text } from './fields'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { done, no, type Situation, type Verb } from './verb'

export const deliveries = ['portal', 'post', 'in-person'] as const

const SendAnswer = z.strictObject({
  text: text('write-the-answer'),
  delivery: oneOf(deliveries, 'choose-a-delivery'),
  /** Where the person is, for whom a representative asks; only where the answer goes there. */
  personAddress: optionalText(),
  code: oneOf(codeWays, 'choose-how-to-tell-the-code').or(z.literal('')).default(''),
})

type Input = z.infer<typeof SendAnswer>

/**
 * Sends the answer once every right is decided and done; a letter about more time that has not left is called back. The
 * request closes when the answer has left.
 */
export function sendAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'answer',
    schema: SendAnswer,
    decide: async (situation, input, tx) => {
      const person = await personFor(tx, context, situation)
      const misdirected = person
        ? notToPerson(input)
        : (unreachable(situation, input) ?? whileAddressIsNew(situation, input))
      const problem = obstacleToAnswering(situation) ?? misdirected
      if (problem) return problem
      const unread = await unreadProblem(tx, context, situation)
      if (unread) return unread
      const files = await filesToSend(tx, context, situation)
      const refusal = needsCode(input, files) ? obstacleToTelling(situation, input.code, 'code') : undefined
      return refusal ?? written(tx, context, situation, { ...input, files, person })
    },
  }
}

type Writing = Input & { files: FileToSend[]; person: string | undefined }

async function written(tx: Transaction, context: Context, situation: Situation, answer: Writing) {
  const { text, delivery, files, person, personAddress } = answer
  const code = needsCode(answer, files) && answer.code !== '' ? answer.code : null
  const decisions = await toldDecisions(tx, context, situation)
  const withheld = await withheldToTell(tx, context, situation)
  const told = { text, delivery, files: toldFiles(files), code, ...(withheld.length > 0 && { withheld }) }
  const props = { ...told, ...(person ? toThePerson(situation, decisions) : { decisions }) }
  const made = code === 'letter' ? madeCode(context.keyring, situation, code, 1) : undefined
  const toPerson = person === undefined ? undefined : { name: person, postalAddress: personAddress ?? null }
  const letter = { kind: 'answer-ready' as const, props, carries: 0, byHand: delivery !== 'portal', toPerson }
  const data = { delivery, ...manifestToKeep(files), ...(code && { code }) }
  return done([{ type: 'answered', data, sealed: { text } }, ...(made ? [made.event] : [])], {
    letters: [letter, ...(made?.letters ?? [])],
    also: async (db) => {
      await cancelLetters(db, situation.request.id, notLeft(situation.history, 'extended'))
      await made?.keep(db)
    },
  })
}

/** Files to download are opened by a code that the person is told by another way than their mailbox, where one is known. */
function needsCode({ delivery }: Pick<Input, 'delivery'>, files: readonly FileToSend[]): boolean {
  return delivery === 'portal' && files.length > 0
}

async function personFor(tx: Transaction, { keyring }: Context, { facts, ...file }: Situation) {
  const dossier = await readRequester(tx, keyring, system('answer'), file)
  return personToAnswer(facts.askedFor, dossier?.asked?.subject)
}

/** The page belongs to whoever asks, so the answer leaves on paper, to an address that does not come from them. */
function notToPerson({ delivery, personAddress }: Input) {
  if (delivery === 'portal') return no('answer-goes-to-person', {}, 'delivery')
  return delivery === 'post' && !personAddress ? no('enter-address-of-person', {}, 'personAddress') : undefined
}

/** The person reads of their own data, and who asked for it. */
function toThePerson({ requester }: Situation, told: readonly ToldDecision[]) {
  return { askedBy: requester.name, decisions: told.map(({ about: _about, ...decision }) => decision) }
}

/** Only a letter by e-mail leads to the page. */
function unreachable({ requester, facts }: Situation, { delivery }: Input) {
  if (delivery !== 'portal' || isMailed(requester, facts)) return undefined
  return no('no-address-for-page', {}, 'delivery')
}

const waysOf = { portal: 'email', post: 'postalAddress' } as const

/** A stranger who got into the page or past a colleague has no answer sent to themselves before anybody notices. */
function whileAddressIsNew({ history, at }: Situation, { delivery }: Input) {
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
