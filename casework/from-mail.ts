import type { NewEvent } from '@/domain/requests/events'
import type { Decided, Verb } from './verb'

/** The same verb, done by a link in a reminder: the history says of what comes of it that nobody had signed in. */
export function fromMail<Input>(verb: Verb<Input>): Verb<Input> {
  return { ...verb, decide: async (...deciding) => marked(await verb.decide(...deciding)) }
}

function marked(decided: Decided<undefined>): Decided<undefined> {
  if ('problems' in decided) return decided
  return { done: { ...decided.done, events: decided.done.events.map(markedEvent) } }
}

function markedEvent(event: NewEvent): NewEvent {
  if (event.type === 'assigned') return { ...event, data: { ...event.data, fromMail: true } }
  if (event.type === 'remindersSnoozed') return { ...event, data: { ...event.data, fromMail: true } }
  return event
}
