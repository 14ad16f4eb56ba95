import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import { asActor } from '@/domain/policies/as-actor'
import { sees } from '@/domain/policies/visibility'
import { approvalOf } from '@/domain/requests/approval'
import type { EventOf } from '@/domain/requests/events'
import { answerToSend } from './answer-to-send'
import { standingDraft } from './approved-hash'
import type { Context } from './context'
import { earlierDeciders } from './earlier-deciders'
import { oneOf, optionalText } from './fields'
import { perform, type Target } from './perform'
import { tellOf } from './submit-answer'
import { done, no, type Situation, type Verb } from './verb'

export const verdicts = ['approved', 'given-back'] as const

/** `because`: what is to be changed, for whoever wrote it. */
const ApproveAnswer = z.strictObject({
  verdict: oneOf(verdicts, 'choose-a-verdict'),
  because: optionalText(),
})

type Input = z.infer<typeof ApproveAnswer>

/** A second person approves the answer that was written, or gives it back with a word; whoever wrote it is told. */
export function approveAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'approve',
    schema: ApproveAnswer,
    decide: async (situation, { verdict, because }, tx) => {
      const approval = approvalOf(situation.history)
      if (approval.standing !== 'asked') return no('nothing-to-approve')
      const { draft } = approval
      const conflict = await conflictIn(tx, context, situation, draft)
      if (conflict) return conflict
      if (verdict === 'given-back' && !because) return no('say-what-to-change', {}, 'because')
      const changed = verdict === 'approved' ? await changedSince(tx, context, situation) : undefined
      if (changed) return changed
      const type = verdict === 'approved' ? ('answerApproved' as const) : ('answerGivenBack' as const)
      return done([{ type, data: { draft: draft.sequence }, ...(because && { sealed: { because } }) }], {
        staffLetters: await toWriter(tx, situation, draft, verdict),
      })
    },
  }
}

/** Nobody approves what they wrote, nor an answer about what they decided before. */
async function conflictIn(tx: Transaction, context: Context, situation: Situation, draft: EventOf<'answerDrafted'>) {
  const { actor } = situation
  if (actor.kind !== 'staff') return undefined
  if (draft.actor.kind === 'staff' && draft.actor.id === actor.userId) return no('not-your-own-answer')
  return (await earlierDeciders(tx, context, situation)).has(actor.userId) ? no('decided-it-before') : undefined
}

/** What would be sent now is what was written then: an address, a name or a reason may have changed meanwhile. */
async function changedSince(tx: Transaction, context: Context, situation: Situation) {
  const draft = await standingDraft(tx, context, situation)
  if (!draft) return no('nothing-to-approve')
  const { hash, ...input } = draft
  const found = await answerToSend(tx, context, situation, input)
  if ('problems' in found) return found
  return found.answer.hash === hash ? undefined : no('changed-since-approval')
}

async function toWriter(
  tx: Transaction,
  situation: Situation,
  { actor }: EventOf<'answerDrafted'>,
  verdict: Input['verdict'],
) {
  const { controller, request, facts } = situation
  const members = await membersOf(tx, system('approval'), controller.id)
  const writer = members.find(({ userId }) => actor.kind === 'staff' && userId === actor.id)
  const isTold = writer && sees(asActor(writer, request), { ...request, ...facts })
  return isTold ? [tellOf(situation, writer.email, verdict)] : []
}
