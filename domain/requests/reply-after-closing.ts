import type { Day } from '../calendar/days'
import type { EventType, RequestEvent } from './events'
import type { RequestFacts } from './history'

/**
 * Since when a message of the person waits that came after their request was answered or closed; null where somebody has written back,
 * noted that nothing is to be done, or reopened the request since.
 */
export function unreadReplyOn(history: readonly RequestEvent[]): Day | null {
  const closedAt = history.findLastIndex(({ type }) => closing.includes(type))
  const since = history.slice(closedAt + 1)
  const seenAt = since.findLastIndex(settles)
  return since.slice(seenAt + 1).find(isWritten)?.on ?? null
}

/** The same where it is owed a look: the request is closed, or its answer has left and something is to come. */
export function replyToSettleOn(
  history: readonly RequestEvent[],
  { state, answer }: Pick<RequestFacts, 'state' | 'answer'>,
): Day | null {
  return state === 'closed' || answer?.leftOn ? unreadReplyOn(history) : null
}

const closing: readonly EventType[] = ['answered', 'withdrawn', 'closedWithoutAnswer', 'closedBeforeImport']
const settling: readonly EventType[] = ['messageSent', 'reopened', 'answerRenewed']

function settles(event: RequestEvent): boolean {
  return settling.includes(event.type) || (event.type === 'noteWritten' && event.data.nothingToDo === true)
}

/** By the person, or by somebody whom staff have yet to tell from them; not by a machine. */
function isWritten(event: RequestEvent): boolean {
  return event.type === 'messageReceived' && (event.data.mail ?? 'stranger') === 'stranger'
}
