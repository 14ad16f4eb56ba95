import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { databaseNow } from '@/db/queries/now'
import { countQueue, listQueue } from '@/db/queries/queue'
import { keepManyRequests } from '@/db/testing/many-requests'
import { dayOf } from '@/domain/calendar/days'
import { ensureBuild } from '@/e2e/support/built'
import { dueDaysPerSecond } from './bench/due-days'
import { percentiles, show } from './bench/figures'
import { type Installation, installationIn } from './bench/installation'
import { onPostgres } from './bench/on-postgres'
import { pagesPerSecond } from './bench/pages'
import { benchRedating } from './bench/redating'
import { benchEmbeddedSubmissions, benchPostgresSubmissions } from './bench/submissions'

const manyRequests = 10_000
const looks = 100
const redatedRequests = 100_000

const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'))
try {
  benchDueDays()
  await ensureBuild()
  const installation = await installationIn(folder)
  await benchEmbeddedSubmissions(installation, folder)
  await benchQueue(installation)
  await closeDatabase(installation.db)
  await benchPages()
  await onPostgres(folder, async (onServer, ownerUrl) => benchPostgresSubmissions(onServer, { ownerUrl, folder }))
  await onPostgres(folder, async (onServer) => benchRedating(onServer, redatedRequests))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

function benchDueDays(): void {
  dueDaysPerSecond(1)
  const { computed, read } = dueDaysPerSecond(2)
  show('stored histories whose due days are computed, a second and core', computed.toFixed(0))
  show('stored histories merely read from their JSON, a second and core', read.toFixed(0))
  show('readings of a history in the time of computing its due days', (read / computed).toFixed(1))
}

async function benchQueue({ db, keyring, form, admin }: Installation): Promise<void> {
  const today = dayOf(await databaseNow(db), form.controller.timeZone)
  await keepManyRequests(db, keyring, { controller: form.controller, count: manyRequests, today })
  await db.execute('vacuum analyze')
  const world = { keyring, today }
  const page = await timesOf(() => listQueue(db, admin, world, { tab: 'open' }))
  const counts = await timesOf(() => countQueue(db, admin, world, {}))
  show(
    `a page of the queue at ${manyRequests} requests, p50 and p95`,
    `${page.p50.toFixed(1)} ms, ${page.p95.toFixed(1)} ms`,
  )
  show('the counts of its tabs, p50 and p95', `${counts.p50.toFixed(1)} ms, ${counts.p95.toFixed(1)} ms`)
}

async function benchPages(): Promise<void> {
  const { page, rawNode } = await pagesPerSecond()
  show('start pages of the public form a second, 16 connections', page.toFixed(0))
  show('answers of a bare Node server a second, same caller', rawNode.toFixed(0))
  show('answers of a bare Node server in the time of one page', (rawNode / page).toFixed(1))
}

async function timesOf(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return percentiles(times)
}
