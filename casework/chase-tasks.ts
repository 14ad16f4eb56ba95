import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readEntry } from '@/db/queries/dossier'
import { requestsWithLateTasks } from '@/db/queries/reminders-of-tasks'
import { keepReminders } from '@/db/writes/reminders'
import { system } from '@/domain/policies/actor'
import type { NewEvent } from '@/domain/requests/events'
import { type Chaser, chaserReached } from '@/domain/tasks/chasers'
import type { SealedAsking, SealedAskingAgain } from '@/domain/tasks/task-words'
import { isAwaited, type Task, tasksOf } from '@/domain/tasks/tasks'
import type { NewStaffLetter } from '@/emails/catalogue'
import { decideEach, type DecideOfTick } from './decide-each'
import { taskLetter } from './task-letters'
import type { Staff } from './reminder-recipients'
import type { TickDay, TickWorld } from './tick'
import { done, type Situation } from './verb'
import { staffRemindedBy, whoIsInCharge } from './who-is-in-charge'

/**
 * Whoever has not answered a search task is reminded on the day after its day and then every three days; from the third time on
 * whoever is in charge of the request is told as well. Derived at each tick, each reminder once, whatever restarts in between.
 */
export async function chaseTasks(world: TickWorld, controller: Controller, day: TickDay): Promise<void> {
  if (!day.isOpen) return
  const actor = system('chase')
  const requests = await requestsWithLateTasks(world.db, actor, controller.id, day.reached)
  if (requests.length === 0) return
  const staff = await staffRemindedBy(world.db, controller, day.by.rule)
  await decideEach(world, { actor, requests, what: 'search-tasks' }, chase(world, day, staff))
}

function chase(world: TickWorld, day: TickDay, staff: Staff): DecideOfTick {
  return async (situation, _input, tx) => {
    const chased: Chased[] = []
    for (const task of tasksOf(situation.history).filter(isAwaited)) {
      const chaser = chaserReached(task.dueOn, day.reached)
      if (chaser && (await isFirst(tx, situation, task, { chaser, at: day.at })))
        chased.push(
          chaserFor(situation, task, { ...chaser, today: day.today }, await askedOf(tx, world, situation, task), staff),
        )
    }
    return done(
      chased.map(({ event }) => event),
      {
        staffLetters: chased.flatMap(({ letters }) => letters),
        also: async (tx) => {
          for (const { keepLink } of chased) await keepLink(tx)
        },
      },
    )
  }
}

type Chased = { event: NewEvent; letters: NewStaffLetter[]; keepLink: (tx: Transaction) => Promise<void> }
type Asked = Pick<SealedAsking, 'system' | 'ownerEmail'>

async function isFirst(tx: Transaction, { request }: Situation, task: Task, reached: { chaser: Chaser; at: string }) {
  const { chaser, at } = reached
  const recipient = `task ${task.taskId}`
  const kept = await keepReminders(tx, [{ requestId: request.id, step: chaser.step, recipient, dueOn: task.dueOn }], at)
  return kept.length > 0
}

/** Whom a task was sent to last; the register may have changed since. */
async function askedOf(tx: Transaction, { keyring }: TickWorld, { dossier }: Situation, task: Task): Promise<Asked> {
  const first = await readEntry<SealedAsking>(tx, keyring, dossier, task.asked.entryId ?? '')
  const again = task.askedAgain?.entryId
    ? await readEntry<SealedAskingAgain>(tx, keyring, dossier, task.askedAgain.entryId)
    : undefined
  if (!first) throw new Error('A task without its words')
  return { system: first.system, ownerEmail: (again ?? first).ownerEmail }
}

function chaserFor(
  { request, controller }: Situation,
  { taskId, rights, dueOn }: Task,
  { escalates, today }: Chaser & Pick<TickDay, 'today'>,
  { system: name, ownerEmail }: Asked,
  staff: Staff,
): Chased {
  const owner = { email: ownerEmail }
  const asking = taskLetter({ request, controller, taskId, system: name, owner, dueOn, about: 'reminder' })
  const told = escalates ? whoIsInCharge(request, staff) : []
  const props = { reference: request.reference, system: name, dueOn, why: 'late' as const }
  return {
    event: { type: 'taskChased', on: today, rights, data: { taskId, dueOn, escalated: escalates } },
    letters: [
      asking.letter,
      ...told.map(({ address }) => ({ kind: 'search-task-late' as const, toAddress: address, props })),
    ],
    keepLink: asking.keepLink,
  }
}
