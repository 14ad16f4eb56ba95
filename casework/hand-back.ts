import { type Transaction, within } from '@/db/client'
import { openRequestsWith } from '@/db/writes/members'
import { system } from '@/domain/policies/actor'
import { orUndo } from './administer'
import { assignRequest } from './assign-request'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'

type Member = { controllerId: string; userId: string }

/**
 * Gives the requests, not closed, of a member back to nobody, or to `successorId`; their references. Through the verb, so
 * that every history tells it; each in a savepoint of this transaction, and one that cannot be given refuses all. What
 * the actor does not see goes back to nobody, by itself, and is not among the references.
 */
export async function handBack(
  context: Context,
  tx: Transaction,
  member: Member,
  successorId: string | null = null,
): Promise<string[]> {
  const open = await openRequestsWith(tx, context.actor, member)
  const world = { ...context, db: within(tx) }
  for (const { reference, isSeen } of open)
    if (isSeen) orUndo(told(reference, await give(world, reference, successorId)))
    else orUndo(await assignRequest({ ...world, actor: system('hand-back') }, { reference }, { assigneeId: null }))
  return open.filter(({ isSeen }) => isSeen).map(({ reference }) => reference)
}

/** Somebody who is not of the request's team takes it out of that team. */
async function give(context: Context, reference: string, assigneeId: string | null): Promise<Outcome> {
  const outcome = await assignRequest(context, { reference }, { assigneeId })
  if (outcome.ok || !outcome.problems.some(({ code }) => code === 'not-in-the-team')) return outcome
  return assignRequest(context, { reference }, { assigneeId, teamId: null })
}

/** Of many requests at once it is said which one could not be given. */
function told(reference: string, outcome: Outcome): Outcome {
  return outcome.ok ? outcome : refuse('hand-over-refused', { reference }, 'handTo')
}
