import { isAfter } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import { regimeOf } from '@/domain/regimes/regimes'
import { leftToDo, type RequestFacts } from '@/domain/requests/history'
import { needsNoIdentity } from '@/domain/rights'
import { no, type Situation } from './verb'

/** Characters: a full sentence about this request, and not a catchword. */
export const shortestReason = 20

/** Why the law gives no more time, naming the rule; nothing where it does. */
export function obstacleToExtension({ history, facts, deadline, today }: Situation) {
  if (history.some(({ type }) => type === 'extended')) return no('extended-already', { source: sourcesOf(facts) })
  const without = lawsOf(facts).filter((id) => regimeOf(id).extension === undefined)
  if (without.length > 0)
    return no('no-extension-in-law', {
      laws: without.join(', '),
      source: without.map((id) => regimeOf(id).timeLimit.source).join('; '),
    })
  const { undecided, undone } = leftToDo(facts)
  const urgent = [...undecided, ...undone].filter(needsNoIdentity)
  if (urgent.length > 0) return no('carry-this-out-first', { rights: urgent.join(', ') })
  const noticeDueOn = deadline.extensionNoticeDueOn
  return noticeDueOn && isAfter(today, noticeDueOn)
    ? no('extension-too-late', { day: noticeDueOn, source: sourcesOf(facts) })
    : undefined
}

/** The articles on more time of all laws of a request. */
export function sourcesOf(facts: RequestFacts): string {
  const rules = lawsOf(facts).flatMap((id) => regimeOf(id).extension ?? [])
  return [...new Set(rules.map(({ notice, source }) => notice?.source ?? source))].join('; ')
}

function lawsOf({ rights }: RequestFacts): RegimeId[] {
  return [...new Set(rights.flatMap(({ regimes }) => regimes))]
}
