import type { Transaction } from '@/db/client'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import { asActor } from '@/domain/policies/as-actor'
import { mayApprove } from '@/domain/policies/roles'
import { sees } from '@/domain/policies/visibility'
import type { NewStaffLetter } from '@/emails/catalogue'
import { AnswerInput } from './answer-input'
import { answerToSend } from './answer-to-send'
import type { Context } from './context'
import { earlierDeciders } from './earlier-deciders'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/**
 * Lays an answer before somebody else, who approves it or gives it back; they are told by a letter that names the reference.
 * What was laid before them until now is void.
 */
export function submitAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<AnswerInput> {
  return {
    action: 'answer',
    schema: AnswerInput,
    decide: async (situation, input, tx) => {
      const found = await answerToSend(tx, context, situation, input)
      if ('problems' in found) return found
      const approvers = await approversOf(tx, context, situation)
      if (approvers.length === 0) return no('nobody-to-approve')
      const { hash } = found.answer
      return done([{ type: 'answerDrafted', data: {}, sealed: { ...input, hash } }], {
        staffLetters: approvers.map(({ email }) => tellOf(situation, email, 'approval')),
      })
    },
  }
}

/** Who sees this request and may approve, other than whoever has written it, and who decided what a complaint or an appeal is about. */
async function approversOf(tx: Transaction, context: Context, situation: Situation) {
  const { actor, controller, request, facts } = situation
  const members = await membersOf(tx, system('approval'), controller.id)
  const earlier = await earlierDeciders(tx, context, situation)
  const writer = actor.kind === 'staff' ? actor.userId : undefined
  const others = members.filter(({ userId, role }) => mayApprove(role) && userId !== writer && !earlier.has(userId))
  return others.filter((member) => sees(asActor(member, request), { ...request, ...facts }))
}

/** A letter that there is something to read, and nothing of what it is. */
export function tellOf(
  { request, deadline }: Pick<Situation, 'request' | 'deadline'>,
  toAddress: string,
  about: 'approval' | 'approved' | 'given-back',
): NewStaffLetter {
  return { kind: 'reply-arrived', toAddress, props: { reference: request.reference, dueOn: deadline.dueOn, about } }
}
