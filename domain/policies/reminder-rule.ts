import type { StillHere } from './still-here'

/** What a ladder leads to: the answer, or a notice that has a day of its own. */
export const ladderNames = ['answer', 'acknowledgement', 'extension-notice', 'refusal-notice'] as const
export type LadderName = (typeof ladderNames)[number]

/** Who may be told: whoever has the request, their deputy, its team, all who manage, and the data protection officer. */
export const toldPeople = ['assignee', 'deputy', 'team', 'manager', 'officer'] as const
export type ToldPerson = (typeof toldPeople)[number]

/** From which step on somebody is told: from the first, from so many days before the day, once it is late, or never. */
export const toldFrom = ['first', '14', '7', '3', '1', '0', 'late', 'never'] as const
export type ToldFrom = (typeof toldFrom)[number]

/** From when the assignee may be told at the latest: whoever has a request in hand hears of its day while it is ahead. */
export const assigneeToldFrom = toldFrom.filter((from) => from !== 'late' && from !== 'never')

/**
 * By what an organisation reminds its staff. Steps are days before a day, the earliest first; what is owed is brought up on
 * every working day once it is late, whatever stands here. Times are those of the controller's zone.
 */
export type ReminderRule = {
  ladders: Record<LadderName, readonly number[]>
  told: Record<ToldPerson, ToldFrom>
  sendAt: string
  windowFrom: string
  windowTo: string
  stillHere: StillHere
}

const usualSteps = [14, 7, 3, 1, 0]

/** The rule of an organisation that has said nothing else. */
export const usualReminders: ReminderRule = {
  ladders: {
    answer: usualSteps,
    acknowledgement: usualSteps,
    'extension-notice': usualSteps,
    'refusal-notice': usualSteps,
  },
  told: { assignee: 'first', deputy: 'first', team: 'late', manager: '1', officer: 'late' },
  sendAt: '08:00',
  windowFrom: '08:00',
  windowTo: '18:00',
  stillHere: 'few',
}

/** Whether somebody who is told from then on hears of a step so many days before its day; negative days are late ones. */
export function isTold(from: ToldFrom, daysLeft: number): boolean {
  if (from === 'never') return false
  if (from === 'first') return true
  return from === 'late' ? daysLeft < 0 : daysLeft <= Number(from)
}
