import type { Day } from '../calendar/days'
import { firstOf } from './corrections'
import { eventsOf, type RequestEvent } from './events'

/** Of which import a request is a row, and since when that import is undone, so that it is in no list, report or export. */
export type ImportMarks = { importId: string | null; discardedOn: Day | null }

export function importMarksOf(history: readonly RequestEvent[]): ImportMarks {
  return {
    importId: firstOf(history).data.importId ?? null,
    discardedOn: eventsOf(history, 'discarded').at(-1)?.on ?? null,
  }
}

/** The day on which a request was answered before it was imported, as its sheet says; null where it gives no outcome. */
export function answeredBeforeImport(history: readonly RequestEvent[]): Day | null {
  const closed = eventsOf(history, 'closedBeforeImport').at(-1)
  const isDecided = eventsOf(history, 'rightDecided').some(({ data }) => data.decision !== 'withdrawn')
  return closed && isDecided ? closed.on : null
}
