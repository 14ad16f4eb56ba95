import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import next from 'next'
import { answerBeforeNext } from '@/app/_server/before-next'
import { believeOnlyOwnProxies } from '@/app/_server/client-address'
import type { Environment } from '@/env'
import { log } from '@/log'
import { patientServer } from './patient-server'
import { Refusal } from './refusal'

/** Longer than a reverse proxy keeps an idle connection, so that it never sends into one that we are closing. */
const keepAliveSeconds = 75

/** Serves the built pages; `stop` takes no new connections and waits so long for the requests on their way. */
export async function serve({
  LISTEN_ADDRESS: hostname,
  PORT: port,
  TRUST_PROXY_HOPS,
  APP_URL: origin,
}: Pick<Environment, 'LISTEN_ADDRESS' | 'PORT' | 'TRUST_PROXY_HOPS' | 'APP_URL'>): Promise<{
  stop: (patienceSeconds: number) => Promise<void>
}> {
  believeOnlyOwnProxies(TRUST_PROXY_HOPS)
  const pages = next({ dev: false, dir: process.cwd(), hostname, port, quiet: true })
  await pages.prepare()
  const handle = pages.getRequestHandler()
  const server = patientServer((request, response) => {
    answered(request, response, origin, handle).catch((fault: unknown) => {
      log.error({ err: fault }, 'A request could not be answered')
      response.destroy()
    })
  })
  server.keepAliveTimeout = keepAliveSeconds * 1000
  await listening(server, hostname, port)
  return { stop: (patienceSeconds) => stopped(server, patienceSeconds) }
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  const answer = await answerBeforeNext(request, origin)
  if (!answer) return handle(request, response)
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}

function listening(server: Server, hostname: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new Refusal(`Port ${port} on ${hostname} is taken. Set PORT to another.`, 1)
          : fault,
      ),
    )
    server.listen(port, hostname, resolve)
  })
}

function stopped(server: Server, patienceSeconds: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patienceSeconds * 1000)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
