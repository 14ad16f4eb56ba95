import { setTimeout } from 'node:timers/promises'
import { adoptRule } from '@/casework/adopt-rule'
import { confirmRedating } from '@/casework/confirm-redating'
import { runRedating } from '@/casework/run-redating'
import { databaseNow } from '@/db/queries/now'
import { countQueue, listQueue } from '@/db/queries/queue'
import { findRedating } from '@/db/queries/redatings'
import { startQueue } from '@/db/queue'
import { keepManyRequests } from '@/db/testing/many-requests'
import { addDays, dayOf } from '@/domain/calendar/days'
import { percentiles, show } from './figures'
import type { Installation } from './installation'

const looksBefore = 20
const betweenLooksMs = 200

/**
 * Re-dates so many open requests on PostgreSQL through the job, from the adoption of a rule that moves nearly all of them
 * to the last fact, while somebody at the desk looks at the queue five times a second.
 */
export async function benchRedating(installation: Installation, count: number): Promise<void> {
  const { db, keyring, form, admin } = installation
  const today = dayOf(await databaseNow(db), form.controller.timeZone)
  await keepManyRequests(db, keyring, { controller: form.controller, count, today })
  const look = async () => {
    const world = { keyring, today }
    await listQueue(db, admin, world, { tab: 'open' })
    await countQueue(db, admin, world, {})
  }
  showTimes('a look at the queue before, p50 and p95', await timesOf(look, (times) => times.length < looksBefore))
  const queue = await startQueue({
    db,
    jobs: [
      { name: 'redate', work: async (id) => runRedating({ db, keyring, origin: 'https://rights.example' }, id ?? '') },
    ],
    onError: (fault) => {
      throw fault
    },
  })
  const adopted = await adoptRule({ db, actor: admin }, form.controller.id, ruleFrom(today))
  if (!adopted.ok || !adopted.redatingId) throw new Error(JSON.stringify(adopted))
  await queue.ask('redate', adopted.redatingId)
  await watched(installation, 'listed for review', 'ready', look)
  await confirmRedating({ db, actor: admin }, adopted.redatingId, { because: 'The promise is shorter now.' })
  await queue.ask('redate', adopted.redatingId)
  await watched(installation, 're-dated', 'done', look)
  await queue.stop()
}

/** A promise of three weeks in place of thirty days moves every request that is not due already. */
function ruleFrom(today: ReturnType<typeof dayOf>) {
  const place = { holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin', regimes: ['eu-gdpr'] }
  const promise = { promiseStart: 'receipt', promiseDays: 21, afterExtension: 'ends' }
  return { ...place, ...promise, ownHolidays: `${addDays(today, 7)} Moving house` }
}

async function watched(
  { db, form, admin }: Installation,
  what: string,
  until: 'ready' | 'done',
  look: () => Promise<void>,
): Promise<void> {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  let last = { looked: 0, total: 0, changed: 0, state: '' }
  const times = await timesOf(
    async () => {
      await look()
      last = (await findRedating(db, admin, form.controller.id)) ?? last
    },
    () => last.state !== until,
  )
  const seconds = (performance.now() - startedAt) / 1000
  show(
    `open requests ${what} a second (${last.total}, ${last.changed} with other days)`,
    (last.total / seconds).toFixed(0),
  )
  const { user, system } = process.cpuUsage(cpu)
  show('processor seconds of the worker and the looks', ((user + system) / 1_000_000).toFixed(1))
  showTimes('a look at the queue meanwhile, p50 and p95', times)
}

async function timesOf(work: () => Promise<void>, goesOn: (times: number[]) => boolean): Promise<number[]> {
  const times: number[] = []
  while (goesOn(times)) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
    await setTimeout(betweenLooksMs)
  }
  return times
}

function showTimes(label: string, times: readonly number[]): void {
  const { p50, p95 } = percentiles(times)
  show(label, `${p50.toFixed(1)} ms, ${p95.toFixed(1)} ms`)
}
