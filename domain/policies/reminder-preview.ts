import { addDays, type Day, isAfter } from '../calendar/days'
import { isWorkingDay } from '../calendar/working-days'
import { isTold, type ToldPerson, toldPeople } from './reminder-rule'
import type { LadderKind } from './reminder-ladders'
import { type Remindable, reachedSteps, type RemindedBy, remindingFor } from './reminders'

/** One thing of which people are reminded on one day; the same person gets one mail for all things of a day. */
export type PreviewedReminder = { kind: LadderKind; dueOn: Day; people: ToldPerson[] }
export type PreviewedDay = { on: Day; reminders: PreviewedReminder[] }

/** Days after the last one, so that what happens while a request is late is seen. */
const daysLate = 7

/**
 * The mails that one request would cause which somebody has in hand and nobody answers, while every day is ticked: from its
 * receipt to a week after its last day.
 */
export function previewReminders(request: Remindable, lastOn: Day, by: RemindedBy): PreviewedDay[] {
  const recorded = new Map(toldPeople.map((person) => [person, new Set<string>()]))
  const days: PreviewedDay[] = []
  for (let day = request.enteredOn; !isAfter(day, addDays(lastOn, daysLate)); day = addDays(day, 1)) {
    if (!isWorkingDay(day, by.calendar)) continue
    const reminders = new Map<LadderKind, PreviewedReminder>()
    for (const [person, steps] of recorded)
      for (const { kind, dueOn } of sentTo(person, { request, day, by, recorded: steps }))
        reminders.set(kind, { kind, dueOn, people: [...(reminders.get(kind)?.people ?? []), person] })
    if (reminders.size > 0) days.push({ on: day, reminders: [...reminders.values()] })
  }
  return days
}

type Told = { request: Remindable; day: Day; by: RemindedBy; recorded: Set<string> }

function sentTo(person: ToldPerson, { request, day, by, recorded }: Told): { kind: LadderKind; dueOn: Day }[] {
  const from = by.rule.told[person]
  const isInCharge = person === 'assignee' || person === 'deputy'
  return reachedSteps(request, day, by).flatMap(({ kind, dueOn, steps }) => {
    const told = steps.filter(({ daysLeft }) => (daysLeft === null ? isInCharge : isTold(from, daysLeft)))
    const key = (step: string) => `${dueOn} ${step}`
    const known = new Set(told.map(({ step }) => step).filter((step) => recorded.has(key(step))))
    const { send, supersede } = remindingFor(told, known, day)
    for (const { step } of [...supersede, ...(send ? [send] : [])]) recorded.add(key(step))
    return send ? [{ kind, dueOn }] : []
  })
}
