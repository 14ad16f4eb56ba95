import { type QueueAddress, queueHref, readAddress } from './queue-address'

const nowhere = 'http://desk.invalid'

/**
 * The list from which somebody came to the page at this path, as the address of the queue would say it: what that cannot
 * say is left out, and so are words that were searched for, because they name people.
 */
export function listFrom(path: string | null): string | undefined {
  if (path === null || !URL.canParse(path, nowhere)) return undefined
  const from = new URL(path, nowhere).searchParams.get('from')
  const address = from === null ? undefined : addressIn(from)
  return address?.tab && listIn(address)
}

/** What a list is called in the address of a page that one comes to from it. */
export function listIn({ filter, ...rest }: QueueAddress): string {
  return queueHref({ ...rest, filter: { ...filter, q: undefined } }).replace(/^[^?]*\??/, '')
}

/** The list that such a name means. */
export function addressIn(from: string): QueueAddress {
  return readAddress(Object.fromEntries(new URLSearchParams(from)))
}

/** The same path, from which one comes back to that list. */
export function withList(path: string, from: string | undefined): string {
  if (from === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ from }).toString()}`
}
