import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { freePort } from '@/db/testing/free-port'
import { foundedHouse } from '@/e2e/support/founded-house'
import { ratePerSecond } from './figures'

const callers = 16
const seconds = 5

/** Answers a second of the public form's start page, and of the smallest server that Node can be, to the same caller. */
export async function pagesPerSecond(): Promise<{ page: number; rawNode: number }> {
  const { house, form } = await foundedHouse({ clock: 'real' })
  try {
    return { page: await answersPerSecond(`${house.origin}/${form}`), rawNode: await rawNodePerSecond() }
  } finally {
    await house.close()
  }
}

async function rawNodePerSecond(): Promise<number> {
  const port = await freePort()
  const source = `require('node:http').createServer((q, r) => r.end('ok')).listen(${port}, '127.0.0.1', () => console.log('ready'))`
  const server = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await once(server.stdout, 'data')
    return await answersPerSecond(`http://127.0.0.1:${port}/`)
  } finally {
    server.kill('SIGKILL')
  }
}

async function answersPerSecond(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const ask = () => ok(address, agent)
  await ratePerSecond(ask, { callers, seconds: 1 })
  const rate = await ratePerSecond(ask, { callers, seconds })
  agent.destroy()
  return rate
}

/** An answer that is not 200 measures something else, so it ends the bench. */
function ok(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
}
