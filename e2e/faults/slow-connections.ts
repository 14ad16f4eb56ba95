import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { foundedHouse } from '../support/founded-house'
import type { Fault, Verdict } from './fault'

/** By then every connection must be closed, and so long a page of staff may take meanwhile; in milliseconds. */
const closedWithin = 60_000
const pageAtMost = 1000

export const slowConnections: Fault = {
  id: 'B08',
  says: 'connections on which a form is never sent to its end are all closed in time, and staff work on meanwhile',
  count: { soak: 500 },
  run: async (count) => {
    const { house, form } = await foundedHouse({ clock: 'real' })
    try {
      return await besiege(house.origin, `/${form}/ask/who`, count)
    } finally {
      await house.close()
    }
  },
}

async function besiege(origin: string, path: string, count: number): Promise<Verdict> {
  await timeOf(`${origin}/desk/sign-in`)
  const startedAt = performance.now()
  const closings = await Promise.all(Array.from({ length: count }, () => dawdle(new URL(path, origin))))
  const closedAfter: number[] = []
  for (const { closed } of closings) void closed.then(() => closedAfter.push(performance.now() - startedAt))
  const pages: number[] = []
  while (closedAfter.length < count && performance.now() - startedAt < closedWithin + 10_000) {
    pages.push(await timeOf(`${origin}/desk/sign-in`))
    await setTimeout(100)
  }
  const p95 = pages.sort((one, other) => one - other)[Math.ceil(pages.length * 0.95) - 1] ?? Infinity
  const last = Math.max(...closedAfter)
  const figure = [
    `${closedAfter.length} of ${count} closed within ${Math.round(last / 1000)} s`,
    `${pages.length} staff pages meanwhile, p95 ${Math.round(p95)} ms`,
  ].join(', ')
  return { ok: closedAfter.length === count && last <= closedWithin && p95 < pageAtMost, figure }
}

/** Says that a hundred bytes come, sends ten, and waits; gives the end of the connection. */
async function dawdle({ hostname, port, origin, pathname }: URL): Promise<{ closed: Promise<unknown> }> {
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined).resume()
  const type = 'Content-Type: application/x-www-form-urlencoded'
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nOrigin: ${origin}\r\n${type}\r\n`)
  socket.write('Content-Length: 100\r\n\r\nname=Amina')
  return { closed }
}

async function timeOf(address: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return performance.now() - startedAt
}
