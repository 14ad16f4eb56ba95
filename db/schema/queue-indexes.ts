import { type SQL, sql } from 'drizzle-orm'
import { type ExtraConfigColumn, index, type IndexBuilder } from 'drizzle-orm/pg-core'

/** The three kinds of request, each with indexes of its own; a query that is to use them says these very words. */
const live: SQL = sql.raw(`state <> 'closed' and spam_marked_on is null`)
const marked: SQL = sql.raw(`state <> 'closed' and spam_marked_on is not null`)
const closed: SQL = sql.raw(`state = 'closed' and discarded_on is null`)

type Name = 'id' | 'isReady' | 'controllerId' | 'assigneeId' | States | 'channel' | Days | Lists | Seers
type States = 'state' | 'heldBecause' | 'identity' | 'clock'
type Days =
  'dueOn' | 'erasureDueOn' | 'owedSinceOn' | 'tasksDueOn' | 'queueOn' | 'receivedOn' | 'closedOn' | 'year' | 'number'
type Lists = 'askedRights' | 'regimes'
type Seers = 'teamId' | 'readers' | 'managersRead' | 'barred'

/**
 * What makes the queue quick. Of live requests, every column that a filter, a tab or an order asks about stands in
 * `requests_live`, and what the tabs ask about in `requests_live_tabs` too, which is small because many rows are equal
 * there: so they are counted without a look at the table. The other orders have the columns of the filters too, or a filter
 * that few rows pass would be a look at the table for each row before them. A new tab has its column in all four, a new
 * filter in all but the small one.
 */
export function queueIndexes(table: Record<Name, ExtraConfigColumn>): IndexBuilder[] {
  const { id, controllerId, queueOn, tasksDueOn, owedSinceOn } = table
  return [
    ...liveIndexes(table),
    index('requests_tasks')
      .on(controllerId, tasksDueOn)
      .where(sql`tasks_due_on is not null`),
    index('requests_owed')
      .on(controllerId, owedSinceOn)
      .where(sql`owed_since_on is not null`),
    index('requests_marked').on(queueOn, id).where(marked),
    ...closedIndexes(table),
  ]
}

function liveIndexes(table: Record<Name, ExtraConfigColumn>): IndexBuilder[] {
  const { id, controllerId, assigneeId, channel, askedRights, regimes } = table
  const { dueOn, erasureDueOn, tasksDueOn, queueOn, receivedOn, year, number } = table
  const seers = [assigneeId, table.teamId, table.readers, table.managersRead, table.barred] as const
  const standing = [table.state, table.identity, table.clock] as const
  const marks = [table.isReady, table.heldBecause] as const
  const asked = [tasksDueOn, erasureDueOn, channel, askedRights, regimes, ...marks] as const
  const place = [queueOn, id, controllerId, dueOn, receivedOn, year, number] as const
  const otherwise = [id, controllerId, dueOn, queueOn, ...seers, ...standing, ...asked] as const
  return [
    index('requests_live_tabs')
      .on(controllerId, ...seers, ...standing, dueOn, tasksDueOn, erasureDueOn, queueOn, ...marks)
      .where(live),
    index('requests_live')
      .on(...place, ...seers, ...standing, ...asked)
      .where(live),
    index('requests_live_received')
      .on(receivedOn, ...otherwise)
      .where(live),
    index('requests_live_number')
      .on(year, number, ...otherwise, receivedOn)
      .where(live),
  ]
}

/** Ever more requests are closed: each filter finds its few by an index, and many are on the first pages of the list. */
function closedIndexes(table: Record<Name, ExtraConfigColumn>): IndexBuilder[] {
  const { id, identity, channel, closedOn, queueOn, receivedOn, askedRights, regimes } = table
  return [
    index('requests_closed').on(closedOn, id).where(closed),
    index('requests_closed_received').on(receivedOn, id).where(closed),
    index('requests_closed_due').on(queueOn).where(closed),
    index('requests_closed_identity').on(identity).where(closed),
    index('requests_closed_channel').on(channel).where(closed),
    index('requests_closed_asked').using('gin', askedRights, regimes).where(closed),
  ]
}
