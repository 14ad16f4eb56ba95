import type { RequestEvent } from './events'

/** Whether a letter from a mailbox brought this that is not the person's, as far as anybody knows. */
export function isOfSomebodyElse({ type, data }: RequestEvent): boolean {
  return (type === 'messageReceived' || type === 'fileReceived' || type === 'fileNotKept') && data.mail !== undefined
}

/** Whether this is a message that the person wrote, as far as anybody knows. */
export function isMessageOfThePerson(event: RequestEvent): boolean {
  return event.type === 'messageReceived' && !isOfSomebodyElse(event)
}
