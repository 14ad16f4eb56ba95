import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { log } from '@/log'

/** What a virus scanner says; nobody asked, or no answer, is `not-scanned`. */
export type Verdict = 'clean' | 'not-scanned' | { found: string }

/** A question to the scanner about a file that is still arriving. */
export type Scanning = { write: (part: Buffer) => Promise<void>; verdict: () => Promise<Verdict>; giveUp: () => void }

const patienceMs = 30_000
const pieceBytes = 64 * 1024

/** Asks about a file that is there. */
export async function scan(content: Buffer, url: string | undefined): Promise<Verdict> {
  const scanning = beginScan(url)
  await scanning.write(content)
  return scanning.verdict()
}

/**
 * Asks clamd (INSTREAM, clamd(8)) at `tcp://host:port` or `unix:///path` about a file, piece by piece and no faster than it
 * reads. Whatever goes wrong, also where it takes no file of that length, the file counts as not scanned and never as clean.
 */
export function beginScan(url: string | undefined): Scanning {
  if (url === undefined) return nobody
  const socket = open(new URL(url))
  const answered = answerOf(socket)
  const send = async (bytes: Buffer) => {
    if (socket.destroyed || socket.write(bytes)) return
    await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }
  let isLost = false
  socket.write('zINSTREAM\0')
  return {
    write: async (content) => {
      for (let from = 0; from < content.length && !isLost; from += pieceBytes) {
        const piece = content.subarray(from, from + pieceBytes)
        await send(Buffer.concat([lengthOf(piece), piece])).catch(() => (isLost = true))
      }
    },
    verdict: async () => {
      try {
        if (!isLost) await send(lengthOf(Buffer.alloc(0)))
        return verdictIn(await answered)
      } catch (fault) {
        log.warn({ err: fault }, 'the virus scanner gave no answer: a document was kept as not scanned')
        return 'not-scanned'
      }
    },
    giveUp: () => void socket.destroy(),
  }
}

const nobody: Scanning = {
  write: async () => undefined,
  verdict: async () => 'not-scanned',
  giveUp: () => undefined,
}

function open(url: URL): Socket {
  const socket = url.protocol === 'unix:' ? connect(url.pathname) : connect(Number(url.port || 3310), url.hostname)
  return socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner took too long')))
}

function answerOf(socket: Socket): Promise<string> {
  const answered = new Promise<string>((answer, fail) => {
    let text = ''
    socket.on('error', fail)
    // Once it has answered it reads no more, also where it takes no file of that length.
    socket.on('data', (part) => {
      text += part.toString('utf8')
      if (text.includes('\0')) socket.destroy()
    })
    socket.on('close', () => answer(text.replaceAll('\0', '').trim()))
  })
  answered.catch(() => undefined)
  return answered
}

function verdictIn(answer: string): Verdict {
  if (answer === 'stream: OK') return 'clean'
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { found }
  throw new Error('The virus scanner answered neither OK nor FOUND')
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
