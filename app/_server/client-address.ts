import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { countedAs } from '@/counted-address'

const everywhere = globalThis as { clientAddressHeader?: string }

/**
 * Makes every request of this process carry the address it came from, before Next sees it. Next keeps an
 * X-Forwarded-For that the visitor sent, so it is replaced by the one address that is believed: the socket's, or with
 * `hops` own proxies the entry that the first of them added. Call once, before the server takes requests.
 */
export function believeOnlyOwnProxies(hops: number): void {
  if (everywhere.clientAddressHeader) return
  const header = `x-client-${randomUUID()}`
  everywhere.clientAddressHeader = header
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const address = believedAddress(request.headers['x-forwarded-for'], request.socket.remoteAddress, hops)
    request.headers['x-forwarded-for'] = address
    request.headers[header] = address
  })
}

/** The address a request came from, for counting; all requests whose address is not known share one. */
export function clientAddress(headers: Headers): string {
  const name = everywhere.clientAddressHeader
  return countedAs((name && headers.get(name)) ?? '')
}

/** Proxies append to X-Forwarded-For: the last `hops` parties of chain and socket are ours, the one before is believed. */
export function believedAddress(forwarded: string | string[] | undefined, socket: string | undefined, hops: number) {
  const claimed = String(forwarded ?? '').split(',')
  const chain = [...claimed.map((part) => part.trim()).filter(Boolean), socket ?? '']
  return chain.at(-1 - hops) ?? chain[0] ?? ''
}
