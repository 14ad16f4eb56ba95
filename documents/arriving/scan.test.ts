import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { scan } from './scan'

const servers: ReturnType<typeof createServer>[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

test.each([
  ['says that it takes no more', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['hangs up', (socket: Socket) => socket.destroy()],
] as const)('a scanner that %s has not scanned the file, and holds nobody up', async (_name, stop) => {
  const url = await aScanner((socket) => {
    let heard = 0
    socket.on('data', (part) => {
      heard += part.length
      if (heard > 1024 * 1024) stop(socket.pause())
    })
  })
  expect(await scan(Buffer.alloc(32 * 1024 * 1024), url)).toBe('not-scanned')
})

async function aScanner(listens: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    listens(socket)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}
