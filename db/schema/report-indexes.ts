import { sql } from 'drizzle-orm'
import { type ExtraConfigColumn, index, type IndexBuilder } from 'drizzle-orm/pg-core'

type Name = 'id' | 'controllerId' | 'receivedOn' | 'answeredOn' | 'importId'

/** By which a report finds the requests of its period, those whose lateness nobody has explained, those to count, and those
 * of one import. */
export function reportIndexes({
  id,
  controllerId,
  receivedOn,
  answeredOn,
  importId,
}: Record<Name, ExtraConfigColumn>): IndexBuilder[] {
  return [
    index('requests_received').on(controllerId, receivedOn),
    index('requests_late_unexplained')
      .on(controllerId, answeredOn)
      .where(sql`answered_on > answer_due_on and lateness_reason is null`),
    index('requests_uncounted')
      .on(id)
      .where(sql`figures_edition is null`),
    index('requests_import')
      .on(importId)
      .where(sql`import_id is not null`),
  ]
}

/** By which the few events of the last hours are found among all; they stand in the order in which they happened. */
export function newestFirst(at: ExtraConfigColumn): IndexBuilder {
  return index('events_at').using('brin', at)
}
