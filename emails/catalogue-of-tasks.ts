import type { Day } from '@/domain/calendar/days'

/**
 * Letters about search tasks. That to the owner of a system, who may be no member of staff, says the reference and the system;
 * who asks, and by what to search, stands behind its link.
 */
export type TaskLetterProps = {
  'search-task': {
    reference: string
    system: string
    controllerName: string
    dueOn: Day
    about: 'asked' | 'again' | 'reminder'
  }
  /** `why`: the owner has not answered, or cannot be reached by e-mail. */
  'search-task-late': { reference: string; system: string; dueOn: Day; why: 'late' | 'undelivered' }
}

export type TaskLetterSecrets = { 'search-task': { taskPath: string } }

/** Of letters to staff, one alone leads somewhere without a sign-in. */
export type StaffSecrets<Kind extends string> = Kind extends keyof TaskLetterSecrets
  ? { secrets: TaskLetterSecrets[Kind] }
  : object
