import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { recallUnsentReminders, supersedeReminders } from '@/db/writes/unsent-reminders'
import type { RemindableRow } from '@/db/queries/reminders'
import type { KeptReminder } from '@/db/writes/reminders'
import { type Due, type DueReminder, type Recipient, type Round } from './due-reminders'
import { laddersOf, restsOn, unassignedSince } from './request-ladders'

/** What one letter of before was about and the new one says as well, and the record of it. */
export type TakenOver = { reminder: DueReminder; id: string }

/**
 * While a mail server is away, a recipient's reminders would pile up and all leave when it is back. A new letter takes the place of
 * those that have not left: of each day it says the most urgent, and what it would not say otherwise is taken over. `owedSince`:
 * since when the recipient waits for what it replaces.
 */
export async function takeOverUnsent(
  tx: Transaction,
  controller: Pick<Controller, 'id'>,
  { recipient, send }: Round,
  { at, stillDue }: { at: string; stillDue: (step: KeptReminder) => DueReminder | undefined },
): Promise<{ takenOver: TakenOver[]; owedSince: string | null }> {
  const { steps, owedSince } = await recallUnsentReminders(tx, {
    controllerId: controller.id,
    recipient: recipient.key,
  })
  const said = new Set(send.map(ladderOf))
  const overtaken: string[] = []
  const takenOver: TakenOver[] = []
  for (const step of steps) {
    const reminder = stillDue(step)
    if (!reminder || said.has(ladderOf(reminder))) overtaken.push(step.id)
    else {
      said.add(ladderOf(reminder))
      takenOver.push({ reminder, id: step.id })
    }
  }
  await supersedeReminders(tx, overtaken, at)
  return { takenOver, owedSince }
}

/** A step that was put on record for this recipient before, as it is to be said now; nothing where it is no longer due to them. */
export function dueAgain(
  due: Due,
  { requestId, step, dueOn }: KeptReminder,
  recipientsOf: (request: RemindableRow) => readonly Recipient[],
  { key }: Pick<Recipient, 'key'>,
): DueReminder | undefined {
  const request = due.requests.find(({ id }) => id === requestId)
  const recipient = request && recipientsOf(request).find((each) => each.key === key)
  if (!recipient || (recipient.isInCharge && restsOn(due.reached, request, due))) return undefined
  const ladder = laddersOf(request, due.controller, due.reached, due.by).find(
    (each) => each.dueOn === dueOn && each.steps.some((reached) => reached.step === step),
  )
  if (!ladder) return undefined
  const reminder = { requestId, recipient: key, dueOn, step }
  const unassignedSinceOn = unassignedSince(request, due.controller)
  return { request, ladder, reminder, unassignedSinceOn, isInCharge: recipient.isInCharge }
}

function ladderOf({ request, ladder }: DueReminder): string {
  return `${request.id} ${ladder.kind} ${ladder.dueOn}`
}
