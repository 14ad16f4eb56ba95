import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresBinaries } from '@/db/testing/postgres-binaries'
import { fsyncsPerSecond } from './disk'
import { ratePerSecond, show } from './figures'
import { type Installation, keepDraft, sendDraft } from './installation'

const seconds = 5
const callers = 8

/** Requests sent: draft, sealed words, history and letters in one transaction, beside syncs of the disk. */
export async function benchEmbeddedSubmissions(installation: Installation, folder: string): Promise<void> {
  const disk = fsyncsPerSecond(folder, seconds)
  const { alone, withDrafts } = await submissionsPerSecond(installation)
  show('fsyncs of 8 KiB a second on this disk', disk.toFixed(0))
  show('accepted submissions a second, embedded database, 8 at once', alone.toFixed(0))
  show('the same with their drafts kept in that second', withDrafts.toFixed(0))
  show('fsyncs of the disk in the time of one submission', (disk / alone).toFixed(1))
}

/** The same on PostgreSQL, beside transactions of one row that its own measuring tool makes. */
export async function benchPostgresSubmissions(
  installation: Installation,
  { ownerUrl, folder }: { ownerUrl: string; folder: string },
): Promise<void> {
  const commits = commitsPerSecond(ownerUrl, folder)
  const { alone, withDrafts } = await submissionsPerSecond(installation)
  show('transactions of one row a second, PostgreSQL, 8 at once (pgbench)', commits.toFixed(0))
  show('accepted submissions a second, PostgreSQL, 8 at once', alone.toFixed(0))
  show('the same with their drafts kept in that second', withDrafts.toFixed(0))
  show('transactions of one row in the time of one submission', (commits / alone).toFixed(1))
}

/**
 * `alone`: of drafts that people have filled in before; `withDrafts`: each person's draft is kept first, in a
 * transaction of its own.
 */
async function submissionsPerSecond(installation: Installation): Promise<{ alone: number; withDrafts: number }> {
  let number = 0
  const keep = async () => {
    const mine = (number += 1)
    return [await keepDraft(installation, mine), mine] as const
  }
  const send = async (kept: Awaited<ReturnType<typeof keep>>) => sendDraft(installation, ...kept)
  const both = async () => send(await keep())
  await ratePerSecond(both, { callers, seconds: 2 })
  const withDrafts = await ratePerSecond(both, { callers, seconds })

  const drafts: Awaited<ReturnType<typeof keep>>[] = []
  const enough = withDrafts * seconds * 3
  const fill = async () => {
    while (drafts.length < enough) drafts.push(await keep())
  }
  await Promise.all(Array.from({ length: callers }, fill))
  const one = async () => send(drafts.pop() ?? outOfDrafts())
  return { withDrafts, alone: await ratePerSecond(one, { callers, seconds }) }
}

function outOfDrafts(): never {
  throw new Error('Sending is three times as fast as keeping and sending: more drafts must be kept before')
}

function commitsPerSecond(url: string, folder: string): number {
  const script = join(folder, 'one-row.sql')
  writeFileSync(script, "insert into one_row (text) values (repeat('x', 1000));\n")
  const run = (program: string, ...more: string[]) =>
    execFileSync(join(postgresBinaries(), program), [...more, url], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  run('psql', '--quiet', '--command', 'create table one_row (id bigserial primary key, text text)')
  const said = run('pgbench', '--no-vacuum', `--client=${callers}`, `--time=${seconds}`, `--file=${script}`)
  return Number(/^tps = ([\d.]+)/mu.exec(said)?.[1])
}
