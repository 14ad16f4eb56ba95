import { sql, type SQL } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import { answersTakenUpAgain, reactionsToMessages } from '@/domain/requests/reactions'
import { events, requests } from '../schema'

/** When the request was given to whoever has it, or put back among the unassigned. */
export const assignedAt = sql<string | null>`(
  select max(given.at) from ${events} as given where given.request_id = ${requests.id} and given.type = 'assigned'
)`.mapWith(events.at)

/** Until when reminders of it rest, as somebody said since it was given to whoever has it, and on which day they said so. */
export const snoozed = {
  snoozedUntilOn: ofSnooze(sql`snoozed.data ->> 'until'`),
  snoozedOn: ofSnooze(sql`snoozed."on"::text`),
}

function ofSnooze(what: SQL) {
  return sql<Day | null>`(
  select case snoozed.type when 'remindersSnoozed' then ${what} end from ${events} as snoozed
  where snoozed.request_id = ${requests.id} and snoozed.type in ('remindersSnoozed', 'assigned')
  order by snoozed.sequence desc limit 1)`
}

/** The day of the first message of the person that nobody has reacted to since. */
export const messageSinceOn = sql<Day | null>`(
  select min(message."on")::text from ${events} as message
  where message.request_id = ${requests.id} and message.type = 'messageReceived'
    and coalesce(message.data ->> 'mail', '') not in ('bounce', 'auto-reply') and not exists (
    select 1 from ${events} as later
    where later.request_id = message.request_id and later.sequence > message.sequence
      and (later.type in ${reactionsToMessages} or (later.type = 'noteWritten' and (
        later.data ->> 'nothingToDo' = 'true' or not exists (
          select 1 from ${events} as answer
          where answer.request_id = message.request_id and answer.type = 'answered' and answer.sequence < message.sequence
            and not exists (
              select 1 from ${events} as again
              where again.request_id = answer.request_id and again.type in ${answersTakenUpAgain}
                and again.sequence between answer.sequence and message.sequence)))))))`
