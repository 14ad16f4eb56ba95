import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log } from '@/log'
import { beat } from './heartbeat'

let server: Server
let answer: number | undefined
let asked: string[]

beforeEach(async () => {
  asked = []
  answer = 200
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (answer) response.writeHead(answer, answer === 302 ? { Location: '/elsewhere' } : {}).end('OK')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.spyOn(log, 'warn')
})

afterEach(() => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
})

const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
const told = () => vi.mocked(log.warn).mock.calls.map(([details]) => details)

test('the address is asked once, and nothing is logged where it answers', async () => {
  await beat(`http://${host()}/ping/k2mVdPq8Zr1w?from=desk`)
  expect(asked).toEqual(['GET /ping/k2mVdPq8Zr1w?from=desk'])
  expect(told()).toEqual([])
})

test('without an address nothing is asked', async () => {
  await beat(undefined)
  expect([asked, told()]).toEqual([[], []])
})

test.for([[500], [404], [302]] as const)('%i is logged with the host alone, and led nowhere else', async ([status]) => {
  answer = status
  await beat(`http://${host()}/ping/k2mVdPq8Zr1w`)
  expect(asked).toEqual(['GET /ping/k2mVdPq8Zr1w'])
  expect(told()).toEqual([{ host: host(), fault: `HTTP ${status}` }])
})

test('a service that says nothing is left after its time', async () => {
  answer = undefined
  await beat(`http://${host()}/ping/k2mVdPq8Zr1w`, 50)
  expect(told()).toEqual([{ host: host(), fault: 'TimeoutError' }])
})

test('one that is not there fails nothing, and its secret is in no log', async () => {
  const gone = host()
  server.close()
  await once(server, 'close')
  await expect(beat(`http://${gone}/ping/k2mVdPq8Zr1w`)).resolves.toBeUndefined()
  expect(told()).toEqual([{ host: gone, fault: 'ECONNREFUSED' }])
})
