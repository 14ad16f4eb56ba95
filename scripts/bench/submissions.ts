import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresBinaries } from '@/db/testing/postgres-binaries'
import { fsyncsPerSecond } from './disk'
import { ratePerSecond, show } from './figures'
import { type Installation, submitOne } from './installation'

const seconds = 5
const callers = 8

/** Requests sent, each with its draft before it, sealed, with its history and its first letter, beside syncs of the disk. */
export async function benchEmbeddedSubmissions(installation: Installation, folder: string): Promise<void> {
  const disk = fsyncsPerSecond(folder, seconds)
  const submissions = await submissionsPerSecond(installation)
  show('fsyncs of 8 KiB a second on this disk', disk.toFixed(0))
  show('submissions a second, embedded database, 8 at once', submissions.toFixed(0))
  show('fsyncs of the disk in the time of one submission', (disk / submissions).toFixed(1))
}

/** The same on PostgreSQL, beside transactions of one row that its own measuring tool makes. */
export async function benchPostgresSubmissions(
  installation: Installation,
  { ownerUrl, folder }: { ownerUrl: string; folder: string },
): Promise<void> {
  const commits = commitsPerSecond(ownerUrl, folder)
  const submissions = await submissionsPerSecond(installation)
  show('transactions of one row a second, PostgreSQL, 8 at once (pgbench)', commits.toFixed(0))
  show('submissions a second, PostgreSQL, 8 at once', submissions.toFixed(0))
  show('transactions of one row in the time of one submission', (commits / submissions).toFixed(1))
}

async function submissionsPerSecond(installation: Installation): Promise<number> {
  let number = 0
  const submit = () => submitOne(installation, (number += 1))
  await ratePerSecond(submit, { callers, seconds: 2 })
  return ratePerSecond(submit, { callers, seconds })
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
