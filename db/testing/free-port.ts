import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that Linux gives to outgoing connections: one of those could be taken while its server is away for a moment. */
const lowest = 15_000
const highest = 32_000

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
  throw new Error('100 ports were tried, and each is taken')
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') return false
    throw fault
  }
  server.close()
  await once(server, 'close')
  return true
}
