import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

/**
 * How long somebody may take to send, in milliseconds: the head, a whole form, a form with documents, and one with files of an
 * answer or of a search, which may be large.
 */
export type Patience = { head: number; form: number; documents: number; archives: number; lookedAfterEvery: number }

/**
 * Nobody holds a connection by sending slowly. A form, or a document, that comes too slowly is told so by its page a little
 * earlier; 25 MiB come through 1.2 Mbit/s in the time there is for documents, and a gigabyte through 0.6 Mbit/s in that for
 * archives.
 */
const usualPatience: Patience = {
  head: 20_000,
  form: 45_000,
  documents: 195_000,
  archives: 14_415_000,
  lookedAfterEvery: 5_000,
}

/** A server that closes every connection on which the head, or the body, of a request is too long on its way. */
export function patientServer(handle: Handle, patience: Patience = usualPatience): Server {
  const { head: headersTimeout, archives: requestTimeout, lookedAfterEvery: connectionsCheckingInterval } = patience
  return createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, (request, response) => {
    if (hasBody(request)) closeIfLate(request, patience[whatComes(request)])
    handle(request, response)
  })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0
}

/** Documents of people are sent to pages that end in this, files of an answer to one of its own; all other forms are short. */
function whatComes({ url = '' }: IncomingMessage): 'form' | 'documents' | 'archives' {
  const path = url.split('?', 1)[0] ?? ''
  if (/^\/files\/[^/]+\/answer$|^\/task\/[^/]+\/files$/.test(path)) return 'archives'
  return path.endsWith('/files') ? 'documents' : 'form'
}

function closeIfLate(request: IncomingMessage, milliseconds: number): void {
  const alarm = setTimeout(() => {
    if (!request.complete) request.socket.destroy()
  }, milliseconds).unref()
  request.once('end', () => clearTimeout(alarm))
}
