import type { Day } from '@/domain/calendar/days'
import type { AccountLetterProps, AccountLetterSecrets } from './catalogue-of-accounts'
import type { ReplyLetterProps } from './catalogue-of-replies'
import type { SummaryLetterProps } from './catalogue-of-summaries'
import type { TestLetterProps } from './catalogue-of-tests'

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

type TaskLetterSecrets = { 'search-task': { taskPath: string } }

/** Letters to staff about a part of a request, or about none. */
export type OtherLetterProps = TaskLetterProps &
  AccountLetterProps &
  ReplyLetterProps &
  SummaryLetterProps &
  TestLetterProps

/** The secrets of all letters to staff that have any. */
export type StaffLetterSecrets = TaskLetterSecrets & AccountLetterSecrets

/** Of letters to staff, these alone lead somewhere without a sign-in; those of a reminder, and of the question whether somebody is here, are
 * signed as it leaves. */
export type StaffSecrets<Kind extends string> = Kind extends keyof StaffLetterSecrets
  ? { secrets: StaffLetterSecrets[Kind] }
  : Kind extends 'deadline-reminder' | 'still-here'
    ? { secrets?: Readonly<Record<string, string>> }
    : object
