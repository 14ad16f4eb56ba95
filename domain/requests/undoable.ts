import type { EventType, RequestEvent, RequestState } from './events'
import { nextState } from './lifecycle'

/** What somebody can put back: to whom a request was given, a tag, and the mark of spam. */
export type UndoableFact = 'assignment' | 'tag' | 'spam'

const facts: Partial<Record<EventType, UndoableFact>> = {
  assigned: 'assignment',
  tagged: 'tag',
  untagged: 'tag',
  markedSpam: 'spam',
  unmarkedSpam: 'spam',
}

/** The facts that still stand and can be put back in this state, by the number of their event: the last of each kind and tag. */
export function undoableFacts(history: readonly RequestEvent[], state: RequestState): Map<number, UndoableFact> {
  const last = new Map<string, readonly [number, UndoableFact]>()
  for (const event of history) {
    const fact = facts[event.type]
    if (!fact || nextState(state, event.type) === null) continue
    const of = event.type === 'tagged' || event.type === 'untagged' ? event.data.tagId : fact
    last.set(of, [event.sequence, fact])
  }
  return new Map(last.values())
}
