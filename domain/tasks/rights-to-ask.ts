import type { RequestEvent } from '../requests/events'
import { isCopyAwaited, isErasure } from '../policies/erasure-after-collection'
import { leftToDo, needsDoing, type RequestFacts } from '../requests/history'
import type { Right } from '../rights'
import { type Task, tasksOf } from './tasks'

/** For which rights a system is to be asked: to search for all of them, and to carry out those that are granted. */
export type RightsToAsk = { rights: Right[]; carryOut: Right[] }

/**
 * What is still to be asked of a system: a right that nobody has decided on or that is granted is searched for once, and once
 * it is granted, and only then, the system is asked to carry it out: to erase not before the person has the copy they asked
 * for.
 */
export function rightsToAsk(
  systemId: string,
  concerned: readonly Right[],
  { facts, history }: { facts: RequestFacts; history: readonly RequestEvent[] },
): RightsToAsk {
  const asked = tasksOf(history).filter((task) => task.systemId === systemId && task.standing !== 'withdrawn')
  const rights = askableRights(facts).filter((right) => concerned.includes(right))
  const granted = toCarryOut({ facts, history })
  const open = rights.filter((right) => !isCovered(right, asked, granted))
  return { rights: open, carryOut: open.filter((right) => granted.includes(right)) }
}

/**
 * The rights of a request about which a colleague can be asked something: neither refused nor taken back nor done; once the
 * answer has left, those that are still to be carried out.
 */
export function askableRights(facts: RequestFacts): Right[] {
  const { rights, decisions, done, answer } = facts
  if (answer?.leftOn) return leftToDo(facts).undone
  return rights
    .map(({ right }) => right)
    .filter((right) => {
      const decided = decisions.get(right)?.decision
      const isOpen = decided === undefined || decided === 'granted' || decided === 'partly-granted'
      return isOpen && !done.has(right)
    })
}

function toCarryOut({ facts, history }: { facts: RequestFacts; history: readonly RequestEvent[] }): Right[] {
  const waits = isCopyAwaited(history, facts)
  return [...facts.decisions]
    .filter(([right, { decision }]) => needsDoing(right, decision) && !(waits && isErasure(right)))
    .map(([right]) => right)
}

function isCovered(right: Right, asked: readonly Task[], granted: readonly Right[]): boolean {
  if (granted.includes(right)) return asked.some(({ carryOut }) => carryOut.includes(right))
  return asked.some(({ rights }) => rights.includes(right))
}
