import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { House } from '@/house'
import { log } from '@/log'
import { answer } from './answer'
import { doorPath } from './door-path'
import { type Line, Question } from './questions'

/**
 * Answers `npm run export`, `npm run doctor` and `npm run let-in` for the embedded database, which this process alone can open. Gives the
 * function that closes the door.
 */
export async function openDoor(house: House): Promise<() => Promise<void>> {
  const path = doorPath(house.environment.DATABASE_FOLDER)
  if (!path) {
    log.warn(
      'The path of DATABASE_FOLDER is too long for a socket: export, doctor and let-in work only while this is stopped',
    )
    return async () => undefined
  }
  rmSync(path, { force: true })
  const visitors = new Set<Socket>()
  const server = createServer((visitor) => {
    visitors.add(visitor)
    visitor.on('close', () => visitors.delete(visitor))
    visitor.on('error', (error) => log.warn({ err: error }, 'Somebody left the door before the answer'))
    void receive(house, visitor)
  })
  const everybody = process.umask(0o177)
  const listening = new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  process.umask(everybody)
  await listening
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const visitor of visitors) visitor.destroy()
    })
}

/** One question a visitor, on one line. */
async function receive(house: House, visitor: Socket): Promise<void> {
  try {
    const [text] = (await once(createInterface({ input: visitor }), 'line')) as [string]
    await reply(house, visitor, Question.parse(JSON.parse(text)))
  } catch (fault) {
    log.error({ err: fault }, 'A question at the door was not answered')
    if (!visitor.destroyed) await say(visitor, { fault: 'The running Rightsdesk could not answer; its log says why.' })
  }
  visitor.end()
}

async function reply(house: House, visitor: Socket, question: Question): Promise<void> {
  for await (const value of answer(house, question)) {
    if (visitor.destroyed) return
    await say(visitor, { value })
  }
  await say(visitor, { end: true })
}

/** Waits until the visitor has taken in what was said before: nothing piles up in memory. */
function say(visitor: Socket, line: Line): Promise<void> {
  return new Promise((resolve, reject) => {
    visitor.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()))
  })
}
