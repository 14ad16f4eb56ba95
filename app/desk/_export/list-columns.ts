import type { ListColumn } from '@/casework/export-list'
import { controllersOf } from '@/db/queries/controllers'
import { databaseNow } from '@/db/queries/now'
import type { ListedRequest } from '@/db/queries/whole-list'
import type { Cell, Column } from '@/documents/column'
import { dayOf, daysBetween, type Day } from '@/domain/calendar/days'
import type { DeskContext } from '../../_server/session'
import { identityText, rightsText, stateText } from '../_queue/queue-lines'
import { t } from '../words'

type World = { zoneOf: (controllerId: string) => string; now: string }

/**
 * Those columns of a saved list that were chosen, in the order in which they are offered; days count in the zone of the
 * organisation. `today` is that of the first.
 */
export async function columnsFor(
  { db, actor }: DeskContext,
  chosen: readonly string[],
): Promise<{ columns: Column<ListedRequest>[]; today: Day }> {
  const controllers = await controllersOf(db, actor)
  const now = await databaseNow(db)
  const zoneOf = (controllerId: string) => controllers.find(({ id }) => id === controllerId)?.timeZone ?? 'UTC'
  const columns = (Object.keys(cells) as ListColumn[])
    .filter((column) => chosen.includes(column))
    .map((column) => ({
      heading: columnName(column),
      cell: (row: ListedRequest) => cells[column](row, { zoneOf, now }),
    }))
  return { columns, today: dayOf(now, controllers[0]?.timeZone ?? 'UTC') }
}

export function columnName(column: ListColumn): string {
  return t(`desk.export.columns.${column}`)
}

const cells: Record<ListColumn, (row: ListedRequest, world: World) => Cell> = {
  reference: ({ reference }) => text(reference),
  organisation: ({ controllerName }) => text(controllerName),
  rights: ({ rights }) => text(rightsText(rights)),
  laws: ({ judged }) => listed(judged.map(({ regime }) => t(`common.laws.${regime}`))),
  state: (row) => text(stateText(row)),
  channel: ({ channel }) => text(t(`desk.channels.${channel}`)),
  receivedOn: ({ receivedOn }) => day(receivedOn),
  dueOn: ({ dueOn }) => day(dueOn),
  daysLeft: daysLeft,
  withoutPauseDueOn: ({ withoutPauseDueOn }) => day(withoutPauseDueOn),
  clock: ({ clock, state }) => (state === 'closed' ? null : text(t(`desk.export.clocks.${clock}`))),
  identity: ({ identity, judged }) => text(identityText({ identity, rights: judged })),
  assignee: ({ assigneeName }) => text(assigneeName),
  decisions: ({ judged }) => listed(judged.map(({ decision }) => decision && t(`desk.decisions.${decision}`))),
  confirmedOn: ({ confirmedOn }) => day(confirmedOn),
  closedOn: ({ closedOn }) => day(closedOn),
  name: ({ requester }) => text(requester?.name),
  email: ({ requester }) => text(requester?.email),
}

/** Below nothing once the day is past; nothing where no day is due, or not any more. */
function daysLeft({ dueOn, state, controllerId }: ListedRequest, { zoneOf, now }: World): Cell {
  if (!dueOn || state === 'closed') return null
  return { number: daysBetween(dayOf(now, zoneOf(controllerId)), dueOn) }
}

function text(value: string | null | undefined): Cell {
  return value ? { text: value } : null
}

function listed(values: readonly (string | null)[]): Cell {
  return text([...new Set(values.filter((value) => value !== null))].join(', '))
}

function day(value: Day | null): Cell {
  return value && { day: value }
}
