import { transaction, type Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { recordedSteps, remindableRequests, type RemindableRow, rightsOf } from '@/db/queries/reminders'
import { emailHash } from '@/db/sealing/search-hashes'
import { keepReminders, type KeptReminder, nameLetter } from '@/db/writes/reminders'
import { compareDays } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import type { Right } from '@/domain/rights'
import type { ReminderItem } from '@/emails/catalogue'
import { oweToStaff } from '@/emails/outbox'
import { type DueReminder, recordKey, type Round, roundsOf, whoIsReminded } from './due-reminders'
import type { TickDay, TickWorld } from './tick'

/**
 * Owes every reminder that is due for the requests of a controller: one letter a recipient, whatever it is about. Derived
 * from the state of the requests each time, so that no restart or outage can lose one. One recipient whose letter cannot be
 * owed is reported and holds up nobody else. Gives the number of letters.
 */
export async function remindStaff(world: TickWorld, controller: Controller, day: TickDay): Promise<number> {
  const actor = system('remind')
  const requests = await remindableRequests(world.db, actor, controller.id)
  const recorded = new Set((await recordedSteps(world.db, actor, controller.id)).map(recordKey))
  const members = await membersOf(world.db, actor, controller.id)
  const recipientsOf = (request: RemindableRow) =>
    whoIsReminded(request, members, controller).map((person) => ({
      ...person,
      key: emailHash(world.keyring, person.address),
      worksFor: [person.userId ?? '', ...awayFor(members, person.userId)],
    }))
  const rounds = roundsOf({ requests, recorded, controller, reached: day.reached }, recipientsOf)
  let letters = 0
  for (const round of rounds)
    try {
      if (await remind(world, controller, day, round)) letters += 1
    } catch (fault) {
      world.report(fault, 'reminders')
    }
  return letters
}

function awayFor(members: readonly PresentMember[], deputyId: string | null): string[] {
  return members.filter((member) => deputyId !== null && member.deputyId === deputyId).map(({ userId }) => userId)
}

/** One recipient, one transaction: what is on record and what is owed never part. */
async function remind(world: TickWorld, controller: Controller, day: TickDay, round: Round): Promise<boolean> {
  return transaction(world.db, async (tx) => {
    await keepReminders(tx, round.supersede, day.at)
    const kept = await keepReminders(
      tx,
      round.send.map(({ reminder }) => reminder),
      day.at,
    )
    if (kept.length === 0) return false
    const letterId = await oweReminder(tx, world, controller, day, { ...round, send: stillDue(round.send, kept) })
    await nameLetter(
      tx,
      kept.map(({ id }) => id),
      letterId,
    )
    return true
  })
}

async function oweReminder(
  tx: Transaction,
  world: TickWorld,
  controller: Controller,
  { today }: TickDay,
  { recipient, send }: Round,
): Promise<string> {
  const rights = await rightsOf(
    tx,
    send.map(({ request }) => request.id),
  )
  const items = send
    .map((due) => itemOf(due, rights.get(due.request.id) ?? [], recipient.worksFor))
    .sort((one, other) => compareDays(one.dueOn ?? today, other.dueOn ?? today))
  const [only] = send
  const request = send.length === 1 && only ? { id: only.request.id } : null
  const letter = { kind: 'deadline-reminder' as const, toAddress: recipient.address, props: { items, today } }
  return oweToStaff(tx, world, { request, controller }, letter)
}

function stillDue(send: readonly DueReminder[], kept: readonly KeptReminder[]): DueReminder[] {
  const names = new Set(kept.map(({ requestId, dueOn, step }) => `${requestId} ${dueOn} ${step}`))
  return send.filter(({ reminder: { requestId, dueOn, step } }) => names.has(`${requestId} ${dueOn} ${step}`))
}

function itemOf({ request, ladder }: DueReminder, rights: Right[], worksFor: readonly string[]): ReminderItem {
  const { reference, receivedOn, state, assigneeId, extensionNoticeDueOn, refusalNoticeDueOn, stoppedSinceOn } = request
  return {
    reference,
    rights,
    receivedOn,
    dueOn: ladder.kind === 'undated' ? null : ladder.dueOn,
    state: state === 'unconfirmed' ? 'unconfirmed' : 'open',
    paused: ladder.kind === 'paused',
    stoppedSinceOn,
    restarted: ladder.kind === 'restarted',
    acknowledge: ladder.kind === 'acknowledgement',
    target: ladder.kind === 'target',
    spam: ladder.kind === 'spam',
    erasure: request.erasureDueOn !== null,
    yours: assigneeId !== null && worksFor.includes(assigneeId),
    extensionNoticeDueOn,
    refusalNoticeDueOn,
  }
}
