import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { Client } from 'pg'
import { House } from '@/e2e/support/house'
import { databaseName } from '@/e2e/support/house-environment'
import { percentiles, ratePerSecond, show } from './figures'
import { benchQueueQueries } from './queue-queries'

export type Size = { database: 'embedded' | 'postgres'; requests: number; open: number }

const pagesDeep = 100
const callers = 16
const seconds = 10

/** The queue as somebody at the desk meets it who is signed in, after the server was started anew; then what it asks for. */
export async function benchQueue({ database, requests, open }: Size): Promise<void> {
  const startedAt = performance.now()
  const house = await House.open({
    ...{ database, clock: 'real', furnishedBy: 'scripts/bench/furnish-queue.ts' },
    environment: { BENCH_REQUESTS: String(requests), BENCH_OPEN: String(open) },
  })
  try {
    console.log(`The queue of ${requests} requests, ${open} of them open, ${database}:`)
    show('seconds until they were kept and the server was there', ((performance.now() - startedAt) / 1000).toFixed(0))
    await house.stop()
    if (house.postgres) await vacuum(house.postgres.url(databaseName))
    await house.start()
    await benchPages(house)
    await house.stop()
    await benchQueueQueries(house.environment)
  } finally {
    await house.close()
  }
}

async function benchPages(house: House): Promise<void> {
  const cookie = readFileSync(join(house.folder, 'temporary', 'cookies'), 'utf8')
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const times: Answer[] = []
  const addresses = drawnFilters().map((filter) => `/desk?${filter}`)
  for (const first of addresses) {
    let next: string | undefined = first
    for (let depth = 0; next && depth < pagesDeep; depth += 1) {
      const answer: Answer = await ask(`${house.origin}${next}`, { agent, cookie })
      times.push(answer)
      next = answer.next
    }
  }
  const [begun, whole] = [times.map(({ begunMs }) => begunMs), times.map(({ wholeMs }) => wholeMs)]
  show(`first byte of a page, p50 and p95 of ${times.length} (20 filters, ${pagesDeep} deep)`, both(begun))
  show('the whole page, p50 and p95', both(whole))
  let asked = 0
  const one = async () =>
    void (await ask(`${house.origin}${addresses[(asked += 1) % addresses.length]}`, { agent, cookie }))
  show(
    `pages a second, ${callers} connections, one process`,
    (await ratePerSecond(one, { callers, seconds })).toFixed(0),
  )
  agent.destroy()
}

/** Twenty ways to narrow a list, drawn by a rule so that each run asks the same. */
function drawnFilters(): string[] {
  const tabs = ['open', 'overdue', 'open', 'due-in-7-days', 'done', 'unassigned', 'waiting']
  const narrowings = [
    '',
    'right=erasure',
    'channel=letter',
    'assignee=me',
    'regime=eu-gdpr&channel=form',
    'sort=received',
    'sort=-reference',
    'identity=asked',
    'right=access&sort=-received',
    'state=unconfirmed',
    'receivedFrom=2020-01-01&right=correction',
  ]
  return Array.from({ length: 20 }, (_, draw) => {
    const [tab = '', narrowing = ''] = [tabs[draw % tabs.length], narrowings[(draw * 3) % narrowings.length]]
    return `tab=${tab}${narrowing && `&${narrowing}`}`
  })
}

type Answer = { begunMs: number; wholeMs: number; next: string | undefined }

/** An answer that is not 200 measures something else, so it ends the bench. */
function ask(address: string, { agent, cookie }: { agent: Agent; cookie: string }): Promise<Answer> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { cookie } }, (answer) => {
      const begunMs = performance.now() - startedAt
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`))
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      answer.on('end', () => {
        const [, next] = /href="(\/desk\?[^"]*after=[^"]*)"/.exec(Buffer.concat(parts).toString()) ?? []
        resolve({ begunMs, wholeMs: performance.now() - startedAt, next: next?.replaceAll('&amp;', '&') })
      })
    }).on('error', reject)
  })
}

/** As autovacuum leaves it; while somebody reads, rows written just before are not seen to by it yet. */
async function vacuum(ownerUrl: string): Promise<void> {
  const client = new Client(ownerUrl)
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

function both(times: readonly number[]): string {
  const { p50, p95 } = percentiles(times)
  return `${p50.toFixed(1)} ms, ${p95.toFixed(1)} ms`
}
