import type { Day } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { NewEvent, RequestEvent } from './events'
import { type ControllerRule, deadlineOf } from './request'

/**
 * What the due days would be if this event were added and its letter left on that day: shown before a notice is sent,
 * and asked before one is accepted.
 */
export function deadlineIfItLeft(
  history: readonly RequestEvent[],
  rule: ControllerRule,
  event: NewEvent,
  leftOn: Day,
): RequestDeadline {
  const sequence = history.length + 1
  const kept = { at: '', actor: { kind: 'public' }, entryId: null, rights: null } as const
  const added = { ...kept, ...event, on: event.on ?? leftOn, sequence, rights: event.rights ?? null } as RequestEvent
  const departure: RequestEvent = {
    ...kept,
    type: 'letterLeft',
    on: leftOn,
    sequence: sequence + 1,
    data: { letterId: '', kind: 'message', how: 'accepted', eventSequence: sequence },
  }
  return deadlineOf([...history, added, departure], rule)
}
