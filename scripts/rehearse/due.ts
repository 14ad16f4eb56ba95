import type { Day } from '@/domain/calendar/days'
import type { LetterKind } from '@/domain/requests/letters'

/** A letter that is due: on which day, of which kind, and to whom. */
export type Due = { on: Day; kind: LetterKind; to: string }

/**
 * What is due in the month, written down from the rules and not asked of the code. Anna's answer is due on 31 March, 30 days from
 * receipt, so her steps are 17, 24 and 28 March, a Sunday behind Good Friday and so told on the 25th, then 30 and 31 March; those who
 * manage are told from the day before. Tom's is due on 2 April: 19 March, 26 March (told on the 25th), 30 March, 1 and 2 April, and
 * every week that nobody has it, from its third day. Rita's clock stands still, which is said every week against 9 April; her message
 * waits since a Friday. Summaries come on the first working day of a week: 8 March is a holiday in Berlin, 29 March everywhere. The
 * owner of a system is chased from the day after 19 March, a Friday, and every three days. On the first working day of a month the
 * first address is asked whether somebody is still here; nobody says so, and after 14 days the second address is asked.
 */
const month = `
2027-03-01 confirm-your-request anna@requester.example
2027-03-01 request-arrived privacy@rehearsal.example
2027-03-01 request-arrived office@rehearsal.example
2027-03-01 still-here privacy@rehearsal.example
2027-03-01 request-received anna@requester.example
2027-03-02 assigned-to-you handler@rehearsal.example
2027-03-03 confirm-your-request tom@requester.example
2027-03-03 request-arrived privacy@rehearsal.example
2027-03-03 request-arrived office@rehearsal.example
2027-03-05 confirm-your-request tom@requester.example
2027-03-05 deadline-reminder admin@rehearsal.example
2027-03-08 confirm-your-request tom@requester.example
2027-03-09 weekly-summary admin@rehearsal.example
2027-03-09 confirm-your-request rita@requester.example
2027-03-09 request-arrived privacy@rehearsal.example
2027-03-09 request-arrived office@rehearsal.example
2027-03-09 request-received rita@requester.example
2027-03-09 assigned-to-you handler@rehearsal.example
2027-03-10 clarification-request rita@requester.example
2027-03-12 deadline-reminder admin@rehearsal.example
2027-03-12 deadline-reminder handler@rehearsal.example
2027-03-12 reply-arrived handler@rehearsal.example
2027-03-15 deadline-reminder handler@rehearsal.example
2027-03-15 weekly-summary admin@rehearsal.example
2027-03-15 still-here office@rehearsal.example
2027-03-15 message rita@requester.example
2027-03-16 search-task owner@rehearsal.example
2027-03-17 deadline-reminder handler@rehearsal.example
2027-03-19 deadline-reminder admin@rehearsal.example
2027-03-19 deadline-reminder handler@rehearsal.example
2027-03-22 weekly-summary admin@rehearsal.example
2027-03-22 search-task owner@rehearsal.example
2027-03-22 extension rita@requester.example
2027-03-23 search-task owner@rehearsal.example
2027-03-24 deadline-reminder handler@rehearsal.example
2027-03-24 request-withdrawn rita@requester.example
2027-03-25 deadline-reminder admin@rehearsal.example
2027-03-25 deadline-reminder handler@rehearsal.example
2027-03-30 deadline-reminder admin@rehearsal.example
2027-03-30 deadline-reminder handler@rehearsal.example
2027-03-30 search-task owner@rehearsal.example
2027-03-30 search-task-late handler@rehearsal.example
2027-03-30 weekly-summary admin@rehearsal.example
2027-03-31 deadline-reminder admin@rehearsal.example
2027-03-31 deadline-reminder handler@rehearsal.example
2027-03-31 answer-ready anna@requester.example
2027-04-01 still-here privacy@rehearsal.example
2027-04-01 deadline-reminder admin@rehearsal.example
2027-04-02 deadline-reminder admin@rehearsal.example
`

export const dueInTheMonth: readonly Due[] = month
  .trim()
  .split('\n')
  .map((line) => {
    const [on = '', kind = '', to = ''] = line.split(' ')
    return { on: on as Day, kind: kind as LetterKind, to }
  })
