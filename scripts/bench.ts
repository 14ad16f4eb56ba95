import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { ensureBuild } from '@/e2e/support/built'
import { dueDaysPerSecond } from './bench/due-days'
import { show } from './bench/figures'
import { installationIn } from './bench/installation'
import { benchLetters } from './bench/letters'
import { onPostgres } from './bench/on-postgres'
import { pagesPerSecond } from './bench/pages'
import { benchQueue } from './bench/queue'
import { benchRedating } from './bench/redating'
import { benchEmbeddedSubmissions, benchPostgresSubmissions } from './bench/submissions'

const redatedRequests = 100_000

const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-bench-'))
const only = process.argv[2]
try {
  if (only !== 'queue') await benchLetters()
  if (only !== 'letters') await benchBuilt()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function benchBuilt(): Promise<void> {
  await ensureBuild()
  if (only !== 'queue') await benchTheRest()
  await benchQueue({ database: 'embedded', requests: 10_000, open: 10_000 })
  await benchQueue({ database: 'postgres', requests: 1_000_000, open: 50_000 })
}

async function benchTheRest(): Promise<void> {
  benchDueDays()
  const installation = await installationIn(folder)
  await benchEmbeddedSubmissions(installation, folder)
  await closeDatabase(installation.db)
  await benchPages()
  await onPostgres(folder, async (onServer, ownerUrl) => benchPostgresSubmissions(onServer, { ownerUrl, folder }))
  await onPostgres(folder, async (onServer) => benchRedating(onServer, redatedRequests))
}

function benchDueDays(): void {
  dueDaysPerSecond(1)
  const { computed, read } = dueDaysPerSecond(2)
  show('stored histories whose due days are computed, a second and core', computed.toFixed(0))
  show('stored histories merely read from their JSON, a second and core', read.toFixed(0))
  show('readings of a history in the time of computing its due days', (read / computed).toFixed(1))
}

async function benchPages(): Promise<void> {
  const { page, rawNode } = await pagesPerSecond()
  show('start pages of the public form a second, 16 connections', page.toFixed(0))
  show('answers of a bare Node server a second, same caller', rawNode.toFixed(0))
  show('answers of a bare Node server in the time of one page', (rawNode / page).toFixed(1))
}
