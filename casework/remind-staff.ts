import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { recordedSteps, remindableRequests, type RemindableRow, rightsOf } from '@/db/queries/reminders'
import { type Team, teamsOf } from '@/db/queries/teams'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders, type KeptReminder, nameLetter } from '@/db/writes/reminders'
import { remindersTick } from '@/db/tick-names'
import { keepTick } from '@/db/writes/ticks'
import { staff, system } from '@/domain/policies/actor'
import { oweToStaff } from '@/emails/outbox'
import { type DueReminder, type Recipient, type Round, roundsOf } from './due-reminders'
import { actionsFor, keepLinks } from './mail-links'
import { reminderItems } from './reminder-items'
import { whoIsTold } from './reminder-recipients'
import { dueAgain, takeOverUnsent } from './unsent-reminders'
import type { TickDay, TickWorld } from './tick'

/**
 * Owes every reminder that is due for the requests of a controller: one letter a recipient, whatever it is about. Derived
 * from the state of the requests each time, so that no restart or outage can lose one, and inside the sending window alone.
 * One recipient whose letter cannot be owed, or one request that cannot be read, is reported and holds up no other. Gives the number of letters.
 */
export async function remindStaff(world: TickWorld, controller: Controller, day: TickDay): Promise<number> {
  if (!day.isOpen) return 0
  const actor = system('remind')
  const requests = await remindableRequests(world.db, actor, controller.id)
  const recorded = await recordedSteps(world.db, actor, controller.id)
  const due = { requests, recorded, controller, by: day.by, reached: day.reached }
  const recipientsOf = await recipientsAt(world, controller, day)
  const { rounds, readable } = roundsOf(due, recipientsOf, (fault) => world.report(fault, 'reminders'))
  let letters = 0
  for (const round of rounds)
    try {
      const stillDueTo = (step: KeptReminder) => dueAgain(readable, step, recipientsOf, round.recipient)
      if (await remind(world, controller, day, { ...round, stillDueTo })) letters += 1
    } catch (fault) {
      world.report(fault, 'reminders')
    }
  await keepTick(world.db, remindersTick(controller.id), { letters })
  return letters
}

async function recipientsAt(world: TickWorld, controller: Controller, { by: { rule } }: TickDay) {
  const actor = system('remind')
  const members = await membersOf(world.db, actor, controller.id)
  const teams = await teamsOf(world.db, actor, controller.id)
  return (request: RemindableRow): Recipient[] =>
    whoIsTold(request, { members, teams, controller, rule }).map(({ userId, ...person }) => ({
      ...person,
      key: emailHash(world.keyring, person.address),
      worksFor: [userId ?? '', ...awayFor(members, userId)],
      ...memberAtWork(userId, controller.id, { members, teams }),
      takenOverAt: userId !== null && userId === request.assigneeId ? request.assignedAt : null,
    }))
}

function awayFor(members: readonly PresentMember[], deputyId: string | null): string[] {
  return members.filter((member) => deputyId !== null && member.deputyId === deputyId).map(({ userId }) => userId)
}

/** Somebody who works there as the law of permissions asks about them. */
function memberAtWork(
  userId: string | null,
  controllerId: string,
  { members, teams }: { members: readonly PresentMember[]; teams: readonly Team[] },
): Pick<Recipient, 'member'> {
  const found = members.find((member) => member.userId === userId)
  if (!found) return {}
  const { role, mayVerify } = found
  const belongsTo = teams.filter(({ isOver, userIds }) => !isOver && userIds.includes(found.userId))
  const grant = { controllerId, role, mayVerify, teams: belongsTo.map(({ id }) => id) }
  return { member: staff(found.userId, [{ ...grant, standsInFor: awayFor(members, found.userId) }]) }
}

type Reminding = Round & { stillDueTo: (step: KeptReminder) => DueReminder | undefined }

/** One recipient, one transaction: what is on record and what is owed never part. */
async function remind(world: TickWorld, controller: Controller, day: TickDay, round: Reminding): Promise<boolean> {
  return transaction(world.db, async (tx) => {
    await keepReminders(tx, round.supersede, day.at)
    const kept = await keepReminders(
      tx,
      round.send.map(({ reminder }) => reminder),
      day.at,
    )
    if (kept.length === 0) return false
    const news = { ...round, send: stillDue(round.send, kept) }
    const before = await takeOverUnsent(tx, controller, news, { at: day.at, stillDue: round.stillDueTo })
    const { takenOver, owedSince } = before
    const send = [...news.send, ...takenOver.map(({ reminder }) => reminder)]
    const letterId = await oweReminder(tx, world, controller, day, { ...news, send, owedSince })
    const steps = [...kept, ...takenOver].map(({ id }) => id)
    await nameLetter(tx, steps, letterId)
    return true
  })
}

async function oweReminder(
  tx: Transaction,
  world: TickWorld,
  controller: Controller,
  day: TickDay,
  { recipient, send, owedSince }: Round & { owedSince: string | null },
): Promise<string> {
  const rights = await rightsOf(
    tx,
    send.map(({ request }) => request.id),
  )
  const { today } = day
  const may = actionsFor(recipient, controller, day)
  const items = reminderItems(send, { rights, worksFor: recipient.worksFor, today, actionsFor: may })
  const [only] = send
  const request = send.length === 1 && only ? { id: only.request.id } : null
  const letter = { kind: 'deadline-reminder' as const, toAddress: recipient.address, props: { items, today } }
  const letterId = await oweToStaff(tx, world, { request, controller, owedSince }, letter)
  await keepLinks(tx, world.keyring, recipient, { letterId, items, send })
  return letterId
}

function stillDue(send: readonly DueReminder[], kept: readonly KeptReminder[]): DueReminder[] {
  const names = new Set(kept.map(({ requestId, dueOn, step }) => `${requestId} ${dueOn} ${step}`))
  return send.filter(({ reminder: { requestId, dueOn, step } }) => names.has(`${requestId} ${dueOn} ${step}`))
}
