import { z } from 'zod'
import { findAssignee, type Member } from '@/db/queries/members'
import { type Actor, grantAt, system } from '@/domain/policies/actor'
import type { Context } from './context'
import { earlierDeciders } from './earlier-deciders'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** Who takes the request; nobody puts it back among the unassigned, of which all managers are reminded. */
const AssignRequest = z.strictObject({
  assigneeId: z
    .string('choose-a-person')
    .nullable()
    .transform((id) => (id === '' ? null : id)),
})

type Input = z.infer<typeof AssignRequest>

export function assignRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return { action: 'assign', schema: AssignRequest, decide: assigning(context) }
}

function assigning(context: Context): Verb<Input>['decide'] {
  return async (situation, { assigneeId }, tx) => {
    const { actor, request, facts } = situation
    if (assigneeId === facts.assigneeId) return no('already-assigned', {}, 'assigneeId')
    if (!mayGiveTo(actor, request.controllerId, assigneeId))
      return no('only-a-manager-assigns-others', {}, 'assigneeId')
    const who = { controllerId: request.controllerId, userId: assigneeId ?? '' }
    const assignee = assigneeId === null ? undefined : await findAssignee(tx, system('assign'), who)
    if (assigneeId !== null && !assignee) return no('not-a-member', {}, 'assigneeId')
    if (assigneeId !== null && (await earlierDeciders(tx, context, situation)).has(assigneeId))
      return no('assignee-decided-before', {}, 'assigneeId')
    return done([{ type: 'assigned', data: { assigneeId } }], { staffLetters: letterTo(assignee, situation) })
  }
}

/** A handler takes a request or puts it back; managers and admins give it to anybody. */
function mayGiveTo(actor: Actor, controllerId: string, assigneeId: string | null): boolean {
  if (grantAt(actor, controllerId)?.role !== 'handler') return true
  return actor.kind === 'staff' && (assigneeId === null || assigneeId === actor.userId)
}

/** Nobody is written a letter about what they took themselves. */
function letterTo(assignee: Member | undefined, { actor, request, facts, deadline }: Situation) {
  if (!assignee || (actor.kind === 'staff' && actor.userId === assignee.userId)) return []
  const props = {
    reference: request.reference,
    dueOn: deadline.dueOn,
    rights: facts.rights.map(({ right }) => right),
  }
  return [{ kind: 'assigned-to-you' as const, toAddress: assignee.email, props }]
}
