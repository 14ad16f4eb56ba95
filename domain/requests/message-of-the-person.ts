import type { RequestEvent } from './events'

/** Whether this is a message that the person wrote, as far as anybody knows. */
export function isMessageOfThePerson(event: RequestEvent): boolean {
  return event.type === 'messageReceived' && event.data.mail === undefined
}
