import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { readEnvironment } from '@/env'
import type { House } from '@/house'
import { log } from '@/log'
import { tick } from './tick'

let base: TestHouse
let folder: string
const asked: string[] = []
const server = createServer((request) => asked.push(request.url ?? ''))

beforeAll(async () => {
  base = await testHouse()
  folder = await mkdtemp(join(tmpdir(), 'rightsdesk-tick-'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await base.close()
  await rm(folder, { recursive: true })
})

function house(path: string, anchors: string): House {
  const { port } = server.address() as AddressInfo
  const HEARTBEAT_URL = `http://127.0.0.1:${port}${path}`
  return { ...base.context, environment: readEnvironment({ NODE_ENV: 'test', HEARTBEAT_URL, ANCHOR_FILE: anchors }) }
}

test('a tick that went well is told outside, by a service that never answers too; one of which a part failed is not', async () => {
  await mkdir(join(folder, 'broken', 'tombstones.txt'), { recursive: true })
  await tick(house('/broken', join(folder, 'broken', 'anchors.txt')))
  const told = once(server, 'request')
  const warned = vi.spyOn(log, 'warn')
  await tick(house('/well', join(folder, 'anchors.txt')))
  await told
  await tick(house('/again', join(folder, 'anchors.txt')))
  while (asked.length < 2) await once(server, 'request')
  expect(warned.mock.calls).toEqual([])
  expect(asked).toEqual(['/well', '/again'])
})
