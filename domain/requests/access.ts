import { eventsOf, type RequestEvent } from './events'

/** With whom a request is, and who may see it, as its history says. */
export type Access = {
  assigneeId: string | null
  teamId: string | null
  readers: string[] | null
  managersRead: boolean
  barred: string[]
}

export function accessOf(history: readonly RequestEvent[]): Access {
  const given = eventsOf(history, 'assigned')
  const last = history.findLast(({ type }) => type === 'confidentialSet' || type === 'confidentialLifted')
  const confidential = last?.type === 'confidentialSet' ? last.data : { readers: null, managersRead: false }
  return {
    assigneeId: given.at(-1)?.data.assigneeId ?? null,
    teamId: given.findLast(({ data }) => data.teamId !== undefined)?.data.teamId ?? null,
    readers: confidential.readers,
    managersRead: confidential.managersRead,
    barred: barredIn(history),
  }
}

function barredIn(history: readonly RequestEvent[]): string[] {
  const barred = new Set<string>()
  for (const { type, data } of history) {
    if (type === 'barred') barred.add(data.userId)
    if (type === 'unbarred') barred.delete(data.userId)
  }
  return [...barred]
}
