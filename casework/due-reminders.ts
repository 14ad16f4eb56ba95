import type { RemindableRow, recordedSteps } from '@/db/queries/reminders'
import type { Controller } from '@/db/queries/case-file'
import type { NewReminder } from '@/db/writes/reminders'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { isTold, type ToldFrom } from '@/domain/policies/reminder-rule'
import { type RemindedBy, type ReminderLadder, remindingFor, type ReminderStep } from '@/domain/policies/reminders'
import { laddersOf, restsOn, unassignedSince } from './request-ladders'

/**
 * Whom to remind, and of which steps. `key` is the keyed hash of the address: what is on record names nobody. `worksFor`:
 * themselves, and for whom they stand in. `takenOverAt`: when somebody was given the request that others had before.
 * `member`: they as who they are at work; nothing for an address of the organisation.
 */
export type Recipient = {
  key: string
  address: string
  worksFor: readonly string[]
  from: ToldFrom
  isInCharge: boolean
  takenOverAt: string | null
  member?: Actor
}

/** One step to send, with what its letter says of the request. */
export type DueReminder = {
  request: RemindableRow
  ladder: ReminderLadder
  reminder: NewReminder
  unassignedSinceOn: Day | null
  isInCharge: boolean
}

/** All that one recipient is to be told now, and the steps overtaken by it. */
export type Round = { recipient: Recipient; send: DueReminder[]; supersede: NewReminder[] }

type Recorded = Awaited<ReturnType<typeof recordedSteps>>
export type Due = {
  requests: readonly RemindableRow[]
  recorded: Recorded
  controller: Pick<Controller, 'timeZone'>
  by: RemindedBy
  reached: Day
}

type RecipientsOf = (request: RemindableRow) => readonly Recipient[]

/**
 * What each recipient is due, and the requests of which that could be said; recipients with nothing at all are left out. One
 * request of which no reminder can be derived is reported, and silences no other.
 */
export function roundsOf(
  due: Due,
  recipientsOf: RecipientsOf,
  report: (fault: unknown) => void,
): { rounds: Round[]; readable: Due } {
  const rounds = new Map<string, Round>()
  const known = onRecord(due.recorded)
  const requests = due.requests.filter((request) => {
    try {
      addRequest(rounds, request, due, { recipientsOf, known })
      return true
    } catch (fault) {
      report(new Error(`No reminder of ${request.reference} could be derived`, { cause: fault }))
      return false
    }
  })
  return { rounds: [...rounds.values()], readable: { ...due, requests } }
}

function addRequest(
  rounds: Map<string, Round>,
  request: RemindableRow,
  due: Due,
  { recipientsOf, known }: { recipientsOf: RecipientsOf; known: OnRecord },
): void {
  const ladders = laddersOf(request, due.controller, due.reached, due.by)
  if (ladders.length === 0) return
  const unassignedSinceOn = unassignedSince(request, due.controller)
  const rests = restsOn(due.reached, request, due)
  for (const recipient of recipientsOf(request)) {
    const round = rounds.get(recipient.key) ?? { recipient, send: [], supersede: [] }
    addSteps(round, { request, unassignedSinceOn, rests, recipient, ladders, known, reached: due.reached })
    if (round.send.length > 0 || round.supersede.length > 0) rounds.set(recipient.key, round)
  }
}

/** When a step was put on record for anybody, and whether for this recipient. */
type OnRecord = (reminder: NewReminder) => { isOwn: boolean; firstAt: string | undefined }

function onRecord(recorded: Recorded): OnRecord {
  const own = new Set(recorded.map((each) => `${stepKey(each)} ${each.recipient}`))
  const first = new Map<string, string>()
  for (const each of recorded) {
    const known = first.get(stepKey(each))
    if (known === undefined || each.createdAt < known) first.set(stepKey(each), each.createdAt)
  }
  return (reminder) => ({
    isOwn: own.has(`${stepKey(reminder)} ${reminder.recipient}`),
    firstAt: first.get(stepKey(reminder)),
  })
}

function stepKey({ requestId, dueOn, step }: Pick<NewReminder, 'requestId' | 'dueOn' | 'step'>): string {
  return `${requestId} ${dueOn} ${step}`
}

type Told = {
  request: RemindableRow
  unassignedSinceOn: Day | null
  rests: boolean
  recipient: Recipient
  ladders: readonly ReminderLadder[]
  known: OnRecord
  reached: Day
}

function addSteps(round: Round, { request, unassignedSinceOn, rests, recipient, ladders, known, reached }: Told): void {
  const { key, from, isInCharge, takenOverAt } = recipient
  if (isInCharge && rests) return
  for (const ladder of ladders) {
    const asRecord = (step: string) => ({ requestId: request.id, recipient: key, dueOn: ladder.dueOn, step })
    const isKnown = ({ step }: ReminderStep) => {
      const { isOwn, firstAt } = known(asRecord(step))
      return isOwn || (takenOverAt !== null && firstAt !== undefined && firstAt < takenOverAt)
    }
    const steps = ladder.steps.filter(({ daysLeft }) => (daysLeft === null ? isInCharge : isTold(from, daysLeft)))
    const settled = new Set(steps.filter(isKnown).map(({ step }) => step))
    const { send, supersede } = remindingFor(steps, settled, reached)
    if (send) round.send.push({ request, ladder, unassignedSinceOn, isInCharge, reminder: asRecord(send.step) })
    round.supersede.push(...supersede.map(({ step }) => ({ ...asRecord(step), superseded: true })))
  }
}
