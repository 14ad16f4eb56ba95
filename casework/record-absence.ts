import { z } from 'zod'
import { transaction, type Transaction } from '@/db/client'
import { findController } from '@/db/queries/controllers'
import { membersOf } from '@/db/queries/members'
import { endAbsence, keepAbsence } from '@/db/writes/absences'
import { writeJournal } from '@/db/writes/journal'
import { isBefore } from '@/domain/calendar/days'
import { type Actor, grantAt } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, problemsOf, refuse } from './errors'
import { day, text } from './fields'
import { momentOf } from './perform'

type Member = { controllerId: string; userId: string }

const Away = z.strictObject({
  what: z.literal('away'),
  deputyId: text('choose-a-person'),
  fromOn: day('enter-the-day'),
  untilOn: day('enter-the-day'),
})

type Away = z.infer<typeof Away>

/** The days on which a member is away, both included, and who does their work meanwhile; or that they are there again. */
const RecordAbsence = z.discriminatedUnion('what', [Away, z.strictObject({ what: z.literal('back') })])

/**
 * Records for a member that they are away: what is open with them is their deputy's as well on those days, by itself, and
 * theirs alone afterwards. For oneself, or by who manages here. Throws `NotFound` for anybody else.
 */
export async function recordAbsence(context: Context, member: Member, input: unknown): Promise<Managed> {
  const parsed = RecordAbsence.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { controllerId, userId } = member
  const { actor } = context
  if (actor.kind !== 'staff' || !mayRecord(actor, member)) throw new NotFound()
  return transaction(context.db, async (tx): Promise<Managed> => {
    const { data } = parsed
    const kept: Managed = data.what === 'away' ? await goAway(tx, context, member, data) : { ok: true }
    if (!kept.ok) return kept
    if (data.what === 'back') await endAbsence(tx, controllerId, userId)
    await writeJournal(tx, {
      controllerId,
      actor: actor.userId,
      what: 'absence-recorded',
      details: { userId, ...data },
    })
    return { ok: true }
  })
}

async function goAway(
  tx: Transaction,
  context: Context,
  { controllerId, userId }: Member,
  { deputyId, fromOn, untilOn }: Away,
): Promise<Managed> {
  const controller = await findController(tx, context.actor, controllerId)
  const members = await membersOf(tx, context.actor, controllerId)
  if (!controller || !members.some((each) => each.userId === userId)) throw new NotFound()
  const deputy = members.find((each) => each.userId === deputyId && each.userId !== userId)
  if (!deputy || !mayBeAssigned(deputy.role)) return refuse('deputy-not-valid', {}, 'deputyId')
  const { today } = await momentOf(tx, context, controller.timeZone)
  if (isBefore(untilOn, fromOn) || isBefore(untilOn, today)) return refuse('absence-out-of-order', {}, 'untilOn')
  await keepAbsence(tx, { controllerId, userId, deputyId, fromOn, untilOn })
  return { ok: true }
}

function mayRecord(actor: Extract<Actor, { kind: 'staff' }>, { controllerId, userId }: Member): boolean {
  const role = grantAt(actor, controllerId)?.role
  return role !== undefined && (actor.userId === userId || role === 'admin' || role === 'manager')
}
