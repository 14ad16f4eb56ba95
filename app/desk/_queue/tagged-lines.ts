import type { QueueLine } from '@/components/desk/queue-row'
import { dayOf } from '@/domain/calendar/days'
import type { Database } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import type { QueueRow } from '@/db/queries/queue'
import { tagNamesOf } from '@/db/queries/tags'
import type { StaffActor } from '../../_server/session'
import { queueLine } from './queue-lines'

/** The rows of a list in words, each with its tags. */
export async function taggedLines(
  db: Database,
  actor: StaffActor,
  rows: readonly QueueRow[],
  { controllers, now, from }: { controllers: readonly Controller[]; now: string; from?: string },
): Promise<QueueLine[]> {
  const ids = rows.map(({ id }) => id)
  const tagNames = await tagNamesOf(db, actor, ids)
  const days = new Map(controllers.map(({ id, timeZone }) => [id, dayOf(now, timeZone)]))
  return rows.map((row) => queueLine(row, { controllers, days, tagNames, ...(from && { from }) }))
}
