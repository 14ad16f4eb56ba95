import type { RequestEvent } from '../requests/events'
import { needsDoing, type RequestFacts } from '../requests/history'
import type { Right } from '../rights'
import { type Task, tasksOf } from './tasks'

/** For which rights a system is to be asked: to search for all of them, and to carry out those that are granted. */
export type RightsToAsk = { rights: Right[]; carryOut: Right[] }

/**
 * What is still to be asked of a system: a right that nobody has decided on or that is granted is searched for once, and once
 * it is granted, and only then, the system is asked to carry it out.
 */
export function rightsToAsk(
  systemId: string,
  concerned: readonly Right[],
  { facts, history }: { facts: RequestFacts; history: readonly RequestEvent[] },
): RightsToAsk {
  const asked = tasksOf(history).filter((task) => task.systemId === systemId && task.standing !== 'withdrawn')
  const rights = askableRights(facts).filter((right) => concerned.includes(right))
  const open = rights.filter((right) => !isCovered(right, asked, facts))
  return { rights: open, carryOut: open.filter((right) => isToCarryOut(right, facts)) }
}

/** The rights of a request about which a colleague can be asked something: neither refused nor taken back nor done. */
export function askableRights({ rights, decisions, done }: RequestFacts): Right[] {
  return rights
    .map(({ right }) => right)
    .filter((right) => {
      const decided = decisions.get(right)?.decision
      const isOpen = decided === undefined || decided === 'granted' || decided === 'partly-granted'
      return isOpen && !done.has(right)
    })
}

function isToCarryOut(right: Right, { decisions }: RequestFacts): boolean {
  const decided = decisions.get(right)
  return decided !== undefined && needsDoing(right, decided.decision)
}

function isCovered(right: Right, asked: readonly Task[], facts: RequestFacts): boolean {
  if (isToCarryOut(right, facts)) return asked.some(({ carryOut }) => carryOut.includes(right))
  return asked.some(({ rights }) => rights.includes(right))
}
