import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** An IMAP server that is never silent and never done. */
export async function dawdlingServer() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    // Whoever waits for it goes away in the middle.
    socket.on('error', () => undefined)
    socket.write('* OK Welcome\r\n')
    const dawdling = setInterval(() => socket.write('* OK Still looking\r\n'), 50)
    socket.on('close', () => clearInterval(dawdling))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
