import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@/db/testing/free-port'
import { onPostgres } from '@/scripts/bench/on-postgres'
import { until } from '../support/until'
import type { Fault, Verdict } from './fault'
import { fill, morning } from './storm/fill'
import { recipientsIn, type Seen, verdictOf } from './storm/verdict'

const seed = '2026-11-23'
const secondsForTenThousand = 60
/** In which a letter may take part that is on its way when its worker dies. */
const connections = 8
const betweenKillsMs = 1500

export const reminderStorm: Fault = {
  id: 'M1',
  says: 'two workers beside each other remind everybody once through a mail server that fails 30 % of attempts',
  count: { ci: 1000, soak: 10_000 },
  run: (count) => storm(count, 'storm'),
}

export const reminderStormWithKills: Fault = {
  id: 'M2',
  says: 'nobody is missed when workers are killed in the middle and answers get lost; all copies have one Message-ID',
  count: { ci: 300, soak: 10_000 },
  run: (count) => storm(count, 'ambiguous'),
}

export const ticksAtOnce: Fault = {
  id: 'M8',
  says: 'eight processes that derive the same reminders at one instant make one row and one letter of each',
  count: { soak: 1000 },
  run: (count) => storm(count, 'clean', 8),
}

type Manner = 'storm' | 'ambiguous' | 'clean'

async function storm(count: number, manner: Manner, ticking = 2): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-storm-'))
  let verdict: Verdict = { ok: false, figure: 'did not come to its end' }
  try {
    await onPostgres(folder, async (installation, ownerUrl, { databaseUrl, keysFile }) => {
      await fill(installation, ownerUrl, count)
      const weather = await Weather.begin(folder, { databaseUrl, keysFile, manner })
      const { seconds, kills } = await weather.blow(count, ticking).finally(() => weather.end())
      const lines = weather.seen
      const ambiguous = lines.filter((line) => 'to' in line && !line.answered).length
      verdict = await verdictOf(installation.db, {
        ...{ count, lines, kills, seconds, seed },
        secondsAtMost: manner === 'storm' ? secondsForTenThousand : Infinity,
        allowed: ambiguous + kills * connections,
        faultsAtLeast: manner === 'clean' ? 0 : count / 4,
      })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return verdict
}

type Place = { databaseUrl: string; keysFile: string; manner: Manner }

/** A mail server and workers, each in a process of its own. */
class Weather {
  readonly #workers: ChildProcess[] = []

  private constructor(
    readonly file: string,
    readonly port: number,
    readonly server: ChildProcess,
    readonly place: Place,
  ) {}

  static async begin(folder: string, place: Place): Promise<Weather> {
    const [file, port] = [join(folder, 'mails'), await freePort()]
    const server = script('e2e/faults/mail-server.ts', String(port), file, seed, place.manner)
    await once(server.stdout ?? server, 'data')
    return new Weather(file, port, server, place)
  }

  get seen(): Seen[] {
    if (!existsSync(this.file)) return []
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1)
    return lines.map((line) => JSON.parse(line) as Seen)
  }

  /** Until everybody has their letter; two of those that derive the reminders go on and deliver. */
  async blow(count: number, ticking: number): Promise<{ seconds: number; kills: number }> {
    const deriving = Array.from({ length: ticking - 2 }, () => this.#worker('tick'))
    const delivering = [this.#worker('deliver'), this.#worker('deliver')]
    await Promise.all([...deriving, ...delivering].map((worker) => once(worker.stdout ?? worker, 'data')))
    const startedAt = performance.now()
    let kills = 0
    const isDone = () => recipientsIn(this.seen).size >= count
    while (!isDone() && performance.now() - startedAt < (30 + count) * 1000) {
      await setTimeout(this.place.manner === 'ambiguous' ? betweenKillsMs : 250)
      if (this.place.manner !== 'ambiguous' || isDone()) continue
      this.#workers.find(({ exitCode, signalCode }) => exitCode === null && signalCode === null)?.kill('SIGKILL')
      kills += 1
      const next = this.#worker('deliver')
      await once(next.stdout ?? next, 'data')
    }
    const seconds = (performance.now() - startedAt) / 1000
    await this.#untilNothingIsOwed()
    return { seconds, kills }
  }

  /** What was taken and not answered comes again; a lease of five seconds, and a second of back-off, are over by then. */
  async #untilNothingIsOwed(): Promise<void> {
    let before = -1
    await until(
      'no letter comes any more',
      async () => {
        await setTimeout(8000)
        const { length } = this.seen
        const isQuiet = length === before
        before = length
        return isQuiet ? true : undefined
      },
      300,
    )
  }

  end(): void {
    for (const child of [...this.#workers, this.server]) child.kill('SIGKILL')
  }

  #worker(task: 'tick' | 'deliver'): ChildProcess {
    const { databaseUrl, keysFile } = this.place
    const smtpUrl = `smtp://127.0.0.1:${this.port}`
    const worker = script('e2e/faults/storm/worker.ts', databaseUrl, keysFile, smtpUrl, morning, task)
    this.#workers.push(worker)
    return worker
  }
}

function script(...args: string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, LOG_LEVEL: 'silent' }
  return spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
}
