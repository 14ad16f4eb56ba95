import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findAssignee, type Member } from '@/db/queries/members'
import { findTeam, isInTeam } from '@/db/writes/teams'
import { system } from '@/domain/policies/actor'
import { mayGiveTo, mayGiveToTeam } from '@/domain/policies/assignment'
import type { Context } from './context'
import { earlierDeciders } from './earlier-deciders'
import { fromMail } from './from-mail'
import { nextReminder } from './next-reminder'
import { perform, type Target } from './perform'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

const nobodyIsNull = z
  .string('choose-a-person')
  .nullable()
  .transform((id) => (id === '' ? null : id))

/**
 * Who takes the request, and of which team; the team stays where nothing is said of it. Nobody puts the request back
 * among the unassigned, of which all managers are reminded.
 */
const AssignRequest = z.strictObject({ assigneeId: nobodyIsNull, teamId: nobodyIsNull.optional() })

type Input = z.infer<typeof AssignRequest>

export function assignRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

/** The same by a link in a reminder. */
export function assignFromMail(context: Context, target: Target, input: unknown) {
  return perform(context, target, fromMail(verbFor(context)), input)
}

function verbFor(context: Context): Verb<Input> {
  return { action: 'assign', schema: AssignRequest, decide: assigning(context) }
}

/** Who takes it and of which team, as every way of giving a request away decides it. */
export function assigning(context: Context): Verb<Input>['decide'] {
  return async (situation, { assigneeId, teamId }, tx) => {
    const { actor, request, facts } = situation
    const isSameTeam = teamId === undefined || teamId === facts.teamId
    if (assigneeId === facts.assigneeId && isSameTeam) return no('already-assigned', {}, 'assigneeId')
    if (!mayGiveTo(actor, request.controllerId, assigneeId))
      return no('only-a-manager-assigns-others', {}, 'assigneeId')
    const who = { controllerId: request.controllerId, userId: assigneeId ?? '' }
    const assignee = assigneeId === null ? undefined : await findAssignee(tx, system('assign'), who)
    if (assigneeId !== null && !assignee) return no('not-a-member', {}, 'assigneeId')
    if (assigneeId !== null && (await earlierDeciders(tx, context, situation)).has(assigneeId))
      return no('assignee-decided-before', {}, 'assigneeId')
    const obstacle =
      obstacleOfAccess(situation, assigneeId) ?? (await obstacleOfTeam(tx, situation, { assigneeId, teamId }))
    if (obstacle) return obstacle
    const data = { assigneeId, ...(!isSameTeam && { teamId }) }
    return done([{ type: 'assigned', data }], { staffLetters: await letterTo(tx, assignee, situation) })
  }
}

/** Nobody is given what they must not see. */
function obstacleOfAccess({ facts }: Situation, assigneeId: string | null): Refusal | undefined {
  if (assigneeId === null) return undefined
  if (facts.barred.includes(assigneeId)) return no('assignee-barred', {}, 'assigneeId')
  const isNamed = facts.readers === null || facts.readers.includes(assigneeId)
  return isNamed ? undefined : no('assignee-not-named', {}, 'assigneeId')
}

/** A request with a team is with somebody of that team, and a handler gives it to none but their own. */
async function obstacleOfTeam(
  tx: Transaction,
  { actor, request, facts }: Situation,
  { assigneeId, teamId = facts.teamId }: Input,
): Promise<Refusal | undefined> {
  if (teamId === null) return undefined
  if (teamId !== facts.teamId) {
    if (!(await findTeam(tx, request.controllerId, teamId))) return no('team-not-valid', {}, 'teamId')
    if (!mayGiveToTeam(actor, request.controllerId, teamId)) return no('only-own-teams', {}, 'teamId')
  }
  const isOutside = assigneeId !== null && !(await isInTeam(tx, teamId, assigneeId))
  return isOutside ? no('not-in-the-team', {}, 'assigneeId') : undefined
}

/**
 * The next step comes with the letter, not those that others had before. Nobody is written a letter about what they took
 * themselves.
 */
async function letterTo(tx: Transaction, assignee: Member | undefined, situation: Situation) {
  const { actor, request, facts, deadline } = situation
  if (!assignee || (actor.kind === 'staff' && actor.userId === assignee.userId)) return []
  const props = {
    reference: request.reference,
    dueOn: deadline.dueOn,
    rights: facts.rights.map(({ right }) => right),
    nextReminderOn: await nextReminder(tx, situation),
  }
  return [{ kind: 'assigned-to-you' as const, toAddress: assignee.email, props }]
}
