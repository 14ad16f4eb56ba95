import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

type Handle = (request: IncomingMessage, response: ServerResponse) => void

/** How long somebody may take to send, in milliseconds: the head, a whole form, and a form with documents. */
export type Patience = { head: number; form: number; documents: number; lookedAfterEvery: number }

/**
 * Nobody holds a connection by sending slowly. A form, or a document, that comes too slowly is told so by its page a little
 * earlier; 25 MiB come through 1.2 Mbit/s in the time there is for documents.
 */
const usualPatience: Patience = { head: 20_000, form: 45_000, documents: 195_000, lookedAfterEvery: 5_000 }

/** A server that closes every connection on which the head, or the body, of a request is too long on its way. */
export function patientServer(handle: Handle, patience: Patience = usualPatience): Server {
  const { head: headersTimeout, documents: requestTimeout, lookedAfterEvery: connectionsCheckingInterval } = patience
  return createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, (request, response) => {
    if (hasBody(request) && !bringsDocuments(request)) closeIfLate(request, patience.form)
    handle(request, response)
  })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0
}

/** Documents of people are sent to pages that end in this, files of an answer to one of its own; all other forms are short. */
function bringsDocuments({ url = '' }: IncomingMessage): boolean {
  return /\/files$|^\/files\/[^/]+\/answer$/.test(url.split('?', 1)[0] ?? '')
}

function closeIfLate(request: IncomingMessage, milliseconds: number): void {
  const alarm = setTimeout(() => {
    if (!request.complete) request.socket.destroy()
  }, milliseconds).unref()
  request.once('end', () => clearTimeout(alarm))
}
