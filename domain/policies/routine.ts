import type { Right } from '../rights'

const routine: readonly Right[] = ['marketing-objection', 'withdrawal', 'opt-out', 'limit']

/** Carried out and answered in one step: nothing to weigh, nobody to identify (GDPR Arts 7(3), 21(3); 11 CCR 7026). */
export function isRoutine(right: Right): boolean {
  return routine.includes(right)
}
