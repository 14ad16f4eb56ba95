import { parseDay } from '@/domain/calendar/days'
import { identityStates } from '@/domain/requests/events'
import { rights } from '@/domain/rights'
import { type QueueCursor, type QueueFilter, type QueueTab, queueTabs } from '@/db/queries/queue'

/** What the address of the queue says; everything it cannot say is left out. */
export type QueueAddress = {
  tab: QueueTab | undefined
  filter: QueueFilter
  after: QueueCursor | undefined
}

export type SearchParams = Record<string, string | string[] | undefined>

const longestSearch = 200
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads the address of the queue; values it does not know count for nothing. */
export function readAddress(params: SearchParams): QueueAddress {
  const one = (name: string) => oneOf(params[name])
  const filter = {
    q: one('q')?.slice(0, longestSearch),
    right: rights.find((right) => right === one('right')),
    identity: identityStates.find((state) => state === one('identity')),
    assignee: one('assignee'),
  }
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return {
    tab: queueTabs.find((tab) => tab === one('tab')),
    filter: Object.fromEntries(given),
    after: readCursor(one('after')),
  }
}

/** No text that PostgreSQL keeps has a NUL in it. */
function oneOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : undefined
}

/** The address that shows this list with this filter, from the top or after a row. */
export function queueHref({ tab, filter, after }: Partial<QueueAddress>): string {
  const params = new URLSearchParams()
  if (tab) params.set('tab', tab)
  for (const [name, value] of Object.entries(filter ?? {})) if (value) params.set(name, value)
  if (after) params.set('after', `${after.day}_${after.id}`)
  const query = params.toString()
  return query === '' ? '/desk' : `/desk?${query}`
}

function readCursor(text: string | undefined): QueueCursor | undefined {
  const [day, id] = text?.split('_') ?? []
  const parsed = parseDay(day ?? '')
  return parsed && id && uuid.test(id) ? { day: parsed, id } : undefined
}
