import { isAfter } from '@/domain/calendar/days'
import type { Regime } from '@/domain/regimes/regime'
import { leftToDo } from '@/domain/requests/history'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { no, type Situation } from './verb'

/** Characters: a full sentence about this request, and not a catchword. */
export const shortestReason = 20

/** Why the law gives no more time, naming the rule; nothing where it does. */
export function obstacleToExtension(situation: Pick<Situation, 'history' | 'facts' | 'rule' | 'deadline' | 'today'>) {
  const { history, facts, deadline, today } = situation
  if (facts.answer) return no('answer-on-its-way')
  if (history.some(({ type }) => type === 'extended')) return no('extended-already', { source: sourcesOf(situation) })
  const without = lawsOf(situation).filter(({ extension }) => extension === undefined)
  if (without.length > 0)
    return no('no-extension-in-law', {
      laws: without.map(({ id }) => id).join(', '),
      source: without.map(({ timeLimit }) => timeLimit.source).join('; '),
    })
  const { undecided, undone } = leftToDo(facts)
  const urgent = [...undecided, ...undone].filter(needsNoIdentity)
  if (urgent.length > 0) return no('carry-this-out-first', { rights: urgent.join(', ') })
  const noticeDueOn = deadline.extensionNoticeDueOn
  return noticeDueOn && isAfter(today, noticeDueOn)
    ? no('extension-too-late', { day: noticeDueOn, source: sourcesOf(situation) })
    : undefined
}

/** The articles on more time of all laws of a request. */
export function sourcesOf(situation: Pick<Situation, 'facts' | 'rule'>): string {
  const rules = lawsOf(situation).flatMap(({ extension }) => extension ?? [])
  return [...new Set(rules.map(({ notice, source }) => notice?.source ?? source))].join('; ')
}

/** The laws of what is left to do, as it came under them; of all rights where only the answer has to leave. */
export function lawsOf({ facts, rule }: Pick<Situation, 'facts' | 'rule'>): Regime[] {
  const { undecided, undone } = leftToDo(facts)
  const left = new Set([...undecided, ...undone])
  const open = left.size > 0 ? facts.rights.filter(({ right }) => left.has(right)) : facts.rights
  return [...new Set(open.flatMap(({ regimes }) => regimes))].map((id) => rule.lawOf(id))
}

/** The rights that get more time: what was carried out under a law that gives none is not among them. */
export function extendedRights({ facts, rule }: Pick<Situation, 'facts' | 'rule'>): Right[] {
  const extensible = facts.rights.filter(({ regimes }) => regimes.every((id) => rule.lawOf(id).extension !== undefined))
  return extensible.map(({ right }) => right)
}
