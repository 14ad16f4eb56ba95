import { Client } from 'pg'
import { insertHandlers } from '@/db/testing/handlers'
import { keepManyRequests } from '@/db/testing/many-requests'
import type { Day } from '@/domain/calendar/days'
import type { Installation } from '@/scripts/bench/installation'

/** Eight in the morning in Berlin, a Friday: seven days before 3 April 2026. */
export const morning = '2026-03-27T07:00:00Z'
const receivedOn: Day = '2026-03-05'
const dueOn: Day = '2026-04-03'

/** So many requests with one day, each with somebody else; their histories say what came before, the projection what is due. */
export async function fill({ db, keyring, form }: Installation, ownerUrl: string, count: number): Promise<void> {
  const { controller } = form
  await db.transaction(async (tx) => insertHandlers(tx, controller.id, count))
  await keepManyRequests(db, keyring, { controller, count, today: receivedOn })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('delete from reminders')
    await owner.query(
      `with numbered as (select id, row_number() over (order by number) as place from requests)
       update requests set state = 'open', assignee_id = 'handler-' || place, received_on = $1, due_on = $2,
         without_pause_due_on = null, without_restart_due_on = null, ack_due_on = null, target_on = null,
         extension_notice_due_on = null, refusal_notice_due_on = null, tasks_due_on = null, spam_marked_on = null,
         held_because = null, stopped_since_on = null
       from numbered where numbered.id = requests.id`,
      [receivedOn, dueOn],
    )
  } finally {
    await owner.end()
  }
}
