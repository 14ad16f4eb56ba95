import type { Day } from '@/domain/calendar/days'

/** What staff are told when something has come about a request: from the person, a colleague or another member of staff. */
export type ReplyLetterProps = {
  'reply-arrived': {
    reference: string
    dueOn: Day | null
    about?:
      | 'identity-code'
      | 'contact'
      | 'protest'
      | 'answer-again'
      | 'collected'
      | 'paper'
      | 'owed'
      | 'task'
      | 'approval'
      | 'approved'
      | 'given-back'
  }
}
