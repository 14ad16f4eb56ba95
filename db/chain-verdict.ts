import { verifyChain } from './sealing/chain'
import type { StoredRequest } from './queries/export'

/** Whether the history is the one that was written: whole, unaltered and ending where the request says it ends. */
export function chainVerdict({
  request,
  events,
}: Pick<StoredRequest, 'request' | 'events'>): 'intact' | { brokenAt: number } {
  const verdict = verifyChain(events)
  if (!verdict.intact) return { brokenAt: verdict.sequence }
  if (events.length < request.eventCount) return { brokenAt: events.length + 1 }
  if (events.length > request.eventCount) return { brokenAt: request.eventCount + 1 }
  return events.at(-1)?.hash === request.headHash ? 'intact' : { brokenAt: events.length }
}
