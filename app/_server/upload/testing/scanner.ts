import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment } from '@/env'

/** What every virus scanner finds, and harms nobody (eicar.org). */
export const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')

/** Files are scanned by one that finds `eicar` and nothing else, until `close`. */
export async function scannedFiles(): Promise<{ close: () => Promise<void> }> {
  const door = join(tmpdir(), `rightsdesk-clamd-${process.pid}`)
  const scanner = aScanner(eicar)
  await new Promise<void>((listening) => scanner.listen(door, listening))
  environment().CLAMD_URL = `unix://${door}`
  const close = async () => {
    delete environment().CLAMD_URL
    await new Promise((closed) => scanner.close(closed))
    rmSync(door, { force: true })
  }
  return { close }
}

/** Speaks INSTREAM as clamd does, and finds this one thing. */
function aScanner(harm: Buffer): Server {
  return createServer((socket) => {
    let heard = Buffer.alloc(0)
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part])
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return
      socket.end(heard.includes(harm) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
    socket.on('error', () => undefined)
  })
}
