/** Set by us from the connection alone; whatever a visitor sends under this name is dropped. */
export const clientAddressHeader = 'x-rightsdesk-address'

/** What the sign-in may know of a visitor: cookies, browser, and the network address that we determined ourselves. */
export function clientHeaders(incoming: Headers, address: string): Headers {
  return new Headers({
    cookie: incoming.get('cookie') ?? '',
    'user-agent': (incoming.get('user-agent') ?? '').slice(0, 300),
    [clientAddressHeader]: address,
  })
}
