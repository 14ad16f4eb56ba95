import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { answerFilesOfCase } from '@/db/queries/files'
import { cancelLetters } from '@/db/writes/departures'
import { system } from '@/domain/policies/actor'
import { personToAnswer } from '@/domain/policies/answer-receiver'
import { answerAwaitsAuthority } from '@/domain/policies/authority'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { coolingHoursLeft } from '@/domain/requests/contact'
import { notLeft } from '@/domain/requests/departures'
import { leftToDo } from '@/domain/requests/history'
import type { ToldDecision } from '@/emails/catalogue-of-requester'
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
      const { personAddress, ...answer } = input
      const person = await personFor(tx, context, situation)
      const misdirected = person ? notToPerson(input) : whileAddressIsNew(situation, input)
      const problem = obstacleTo(situation) ?? misdirected
      if (problem) return problem
      const files = await filesToSend(tx, context, situation)
      const manifest = files.length > 0 ? { files: files.map(({ name: _name, ...file }) => file) } : {}
      const told = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
      const decisions = await toldDecisions(tx, context, situation)
      const props = { ...answer, files: told, ...(person ? toThePerson(situation, decisions) : { decisions }) }
      const byHand = input.delivery !== 'portal'
      const toPerson = person === undefined ? undefined : { name: person, postalAddress: personAddress ?? null }
      return done(
        [{ type: 'answered', data: { delivery: input.delivery, ...manifest }, sealed: { text: input.text } }],
        {
          letters: [{ kind: 'answer-ready', props, carries: 0, byHand, toPerson }],
          also: (db) => cancelLetters(db, situation.request.id, notLeft(situation.history, 'extended')),
        },
      )
    },
  }
}

async function filesToSend(tx: Transaction, { keyring }: Context, situation: Situation) {
  const kept = await answerFilesOfCase(tx, keyring, situation.actor, situation)
  return kept.map(({ id, name, bytes, sha256 }) => ({ fileId: id, name: name ?? '', bytes, sha256 }))
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

const waysOf = { portal: 'email', post: 'postalAddress' } as const

/** A stranger who got into the page or past a colleague has no answer sent to themselves before anybody notices. */
function whileAddressIsNew({ history, at }: Situation, { delivery }: Input) {
  const hours = delivery === 'in-person' ? 0 : coolingHoursLeft(history, waysOf[delivery], at)
  return hours > 0 ? no('address-still-new', { hours }, 'delivery') : undefined
}

function obstacleTo({ facts, history }: Pick<Situation, 'facts' | 'history'>) {
  if (facts.answer) return no('answer-on-its-way')
  const { undecided, undone } = leftToDo(facts)
  if (undecided.length > 0) return no('decide-first', { rights: undecided.join(', ') })
  if (undone.length > 0) return no('carry-out-first', { rights: undone.join(', ') })
  const granted = [...facts.decisions].some(([right, { decision }]) => needsIdentity(right, decision))
  if (granted && !isWithoutDoubt(facts.identity)) return no('identity-not-decided')
  return answerAwaitsAuthority(history, facts) ? no('authority-not-shown') : undefined
}
