import { type Day, earliest } from '../calendar/days'
import { addWorkingDays, type Calendar } from '../calendar/working-days'
import { leftToDo, type RequestFacts } from '../requests/history'
import type { Right } from '../rights'

/** Data is "no longer" processed once somebody objects (GDPR Art. 21(3)): a month is the day for the answer, not for that. */
const workingDays: Partial<Record<Right, number>> = { 'marketing-objection': 2, 'opt-out': 2 }

/**
 * The day by which we mean to have carried out what allows no delay: a day of our own beside that of the law, which stays
 * what it is. Null once it is carried out, and where nothing of the kind is asked for.
 */
export function targetOnOf(facts: RequestFacts, calendar: Calendar): Day | null {
  if (facts.state === 'closed') return null
  const { undecided, undone } = leftToDo(facts)
  const targets = [...undecided, ...undone].flatMap((right) => workingDays[right] ?? [])
  return earliest(targets.map((days) => addWorkingDays(facts.receivedOn, days, calendar))) ?? null
}
