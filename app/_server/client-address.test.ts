import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedAs } from '@/counted-address'
import { believedAddress, believeOnlyOwnProxies, clientAddress } from './client-address'

const believed = [
  { says: 'without a proxy a forged header counts for nothing', forwarded: '203.0.113.9', hops: 0, is: '192.0.2.1' },
  { says: 'without a header the socket counts', forwarded: undefined, hops: 0, is: '192.0.2.1' },
  { says: 'behind one proxy the last hop counts', forwarded: '203.0.113.9, 198.51.100.7', hops: 1, is: '198.51.100.7' },
  {
    says: 'behind two proxies the last but one',
    forwarded: '9.9.9.9, 203.0.113.9, 198.51.100.7',
    hops: 2,
    is: '203.0.113.9',
  },
  { says: 'a proxy that added nothing leaves the socket', forwarded: undefined, hops: 1, is: '192.0.2.1' },
  { says: 'a chain shorter than the proxies leaves its first', forwarded: '198.51.100.7', hops: 3, is: '198.51.100.7' },
]

test.for(believed)('$says', ({ forwarded, hops, is }) => {
  expect(believedAddress(forwarded, '192.0.2.1', hops)).toBe(is)
})

const counted = [
  { says: 'an IPv4 address is itself', address: '192.0.2.1', as: '192.0.2.1' },
  { says: 'an IPv4 address mapped into IPv6 is itself', address: '::ffff:192.0.2.1', as: '192.0.2.1' },
  { says: 'a port does not count', address: '192.0.2.1:50123', as: '192.0.2.1' },
  { says: 'an IPv6 address is its /64', address: '2001:db8:1:2:aaaa::1', as: '2001:db8:1:2::/64' },
  { says: 'another of the same /64 is the same', address: '[2001:db8:1:2:ffff::9]:443', as: '2001:db8:1:2::/64' },
  { says: 'another /64 is another', address: '2001:db8:1:3::1', as: '2001:db8:1:3::/64' },
  { says: 'what is no address shares one count', address: 'localhost', as: 'unknown' },
  { says: 'nothing shares one count', address: '', as: 'unknown' },
]

test.for(counted)('$says', ({ address, as }) => {
  expect(countedAs(address)).toBe(as)
})

test('a hundred addresses of one /64 are one', () => {
  const addresses = Array.from({ length: 100 }, (_, n) => `2001:db8:1:2:${n.toString(16)}::${(n * 7).toString(16)}`)
  expect(new Set(addresses.map(countedAs)).size).toBe(1)
})

const server = createServer((incoming, answer) => {
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)])
  answer.end(`${clientAddress(new Headers(headers))} ${String(incoming.headers['x-forwarded-for'])}`)
})

beforeAll(async () => {
  believeOnlyOwnProxies(0)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => server.close())

test('a running server replaces a forged X-Forwarded-For by the address of the socket', async () => {
  expect(await fetchFrom({ 'X-Forwarded-For': '203.0.113.9' })).toBe('127.0.0.1 127.0.0.1')
})

async function fetchFrom(headers: Record<string, string>): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers }, (answer) => {
      let body = ''
      answer.on('data', (part: Buffer) => (body += part.toString()))
      answer.on('end', () => resolve(body))
    }).on('error', reject)
  })
}
