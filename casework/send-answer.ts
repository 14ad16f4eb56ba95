import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { answerFilesOfCase } from '@/db/queries/files'
import { cancelLetters } from '@/db/writes/departures'
import { answerAwaitsAuthority } from '@/domain/policies/authority'
import { isWithoutDoubt, needsIdentity } from '@/domain/policies/identity'
import { coolingHoursLeft } from '@/domain/requests/contact'
import { notLeft } from '@/domain/requests/departures'
import { leftToDo } from '@/domain/requests/history'
import type { Context } from './context'
import { oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { toldDecisions } from './told-decisions'
import { done, no, type Situation, type Verb } from './verb'

export const deliveries = ['portal', 'post', 'in-person'] as const

const SendAnswer = z.strictObject({
  text: text('write-the-answer'),
  delivery: oneOf(deliveries, 'choose-a-delivery'),
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
      const problem = obstacleTo(situation) ?? whileAddressIsNew(situation, input)
      if (problem) return problem
      const files = await filesToSend(tx, context, situation)
      const manifest = files.length > 0 ? { files: files.map(({ name: _name, ...file }) => file) } : {}
      const told = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
      const props = { ...input, decisions: await toldDecisions(tx, context, situation), files: told }
      const byHand = input.delivery !== 'portal'
      return done(
        [{ type: 'answered', data: { delivery: input.delivery, ...manifest }, sealed: { text: input.text } }],
        {
          letters: [{ kind: 'answer-ready', props, carries: 0, byHand }],
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
