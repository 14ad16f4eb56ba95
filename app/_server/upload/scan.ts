import { connect, type Socket } from 'node:net'
import { log } from '@/log'

/** What a virus scanner says; nobody asked, or no answer, is `not-scanned`. */
export type Verdict = 'clean' | 'not-scanned' | { found: string }

const patienceMs = 30_000
const pieceBytes = 64 * 1024

/**
 * Asks clamd (INSTREAM, clamd(8)) at `tcp://host:port` or `unix:///path` about a file. Whatever goes wrong, the file counts as
 * not scanned and never as clean.
 */
export async function scan(content: Buffer, url: string | undefined): Promise<Verdict> {
  if (url === undefined) return 'not-scanned'
  try {
    return verdictIn(await ask(content, new URL(url)))
  } catch (fault) {
    log.warn({ err: fault }, 'the virus scanner gave no answer: a document was kept as not scanned')
    return 'not-scanned'
  }
}

function verdictIn(answer: string): Verdict {
  if (answer === 'stream: OK') return 'clean'
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { found }
  throw new Error('The virus scanner answered neither OK nor FOUND')
}

function ask(content: Buffer, url: URL): Promise<string> {
  return new Promise((answered, fail) => {
    const socket = url.protocol === 'unix:' ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname)
    let answer = ''
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner took too long')))
    socket.on('error', fail)
    socket.on('data', (part) => (answer += part.toString('utf8')))
    socket.on('close', () => answered(answer.replaceAll('\0', '').trim()))
    socket.on('connect', () => send(socket, content))
  })
}

function send(socket: Socket, content: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < content.length; from += pieceBytes) {
    const piece = content.subarray(from, from + pieceBytes)
    socket.write(lengthOf(piece))
    socket.write(piece)
  }
  socket.write(lengthOf(Buffer.alloc(0)))
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
