import type { Right } from '../rights'

const routine: readonly Right[] = ['marketing-objection', 'withdrawal', 'opt-out', 'limit']

/** Carried out and answered in one step: nothing to weigh, nobody to identify (GDPR Arts 7(3), 21(3); 11 CCR 7026). */
export function isRoutine(right: Right): boolean {
  return routine.includes(right)
}

/**
 * Whether the form asks only what finds the person, and neither whom it is about, where they live nor in which words: these
 * rights are as easy to use as the consent was to give, and no reason is asked for.
 */
export function asksOnlyWhoAsks(rights: readonly Right[]): boolean {
  return rights.length > 0 && rights.every(isRoutine)
}
