import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The way of a browser to the server, through a network that loses the last byte of every form. */
export type StallingNetwork = { address: string; close: () => Promise<void> }

/** A proxy on 127.0.0.1 that passes everything on as it is, but for the end of a form, which never arrives. */
export async function stallingNetwork(): Promise<StallingNetwork> {
  const server = createServer((incoming, outgoing) => {
    const { url = '', method = 'GET', headers } = incoming
    const onward = send(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    if (method !== 'POST') incoming.pipe(onward)
    else incoming.on('data', (part: Buffer) => onward.write(part.subarray(0, -1)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
