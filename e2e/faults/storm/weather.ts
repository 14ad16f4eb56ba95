import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@/db/testing/free-port'
import { until } from '../../support/until'
import { morning } from './fill'
import { type Seen, settledIn } from './seen'
import { stormSettings } from './settings'

const betweenKillsMs = 1500

/**
 * What the mail server does to letters: fails some and greets few, takes some without an answer, refuses some for good, answers
 * some late; or nothing.
 */
export type Manner = 'storm' | 'ambiguous' | 'refusing' | 'late' | 'clean'

type Place = { databaseUrl: string; keysFile: string; manner: Manner }

/** A mail server and workers, each in a process of its own. */
export class Weather {
  readonly #workers: ChildProcess[] = []
  readonly #seen: Seen[] = []
  readonly #settled = new Set<string>()
  #readBytes = 0

  private constructor(
    readonly file: string,
    readonly port: number,
    readonly server: ChildProcess,
    readonly place: Place,
  ) {}

  static async begin(folder: string, place: Place): Promise<Weather> {
    const [file, port] = [join(folder, 'mails'), await freePort()]
    const server = script('e2e/faults/mail-server.ts', String(port), file, stormSettings.seed, place.manner)
    await once(server.stdout ?? server, 'data')
    return new Weather(file, port, server, place)
  }

  /** What the mail server has written down so far; each line is read once, however often somebody looks. */
  get seen(): readonly Seen[] {
    if (!existsSync(this.file)) return this.#seen
    const file = openSync(this.file, 'r')
    const bytes = Buffer.alloc(fstatSync(file).size - this.#readBytes)
    readSync(file, bytes, 0, bytes.length, this.#readBytes)
    closeSync(file)
    const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1)
    this.#readBytes += whole.length
    const lines = whole.toString().split('\n').slice(0, -1)
    for (const line of lines) {
      const seen = JSON.parse(line) as Seen
      this.#seen.push(seen)
      for (const recipient of settledIn([seen])) this.#settled.add(recipient)
    }
    return this.#seen
  }

  /** Two workers that derive the reminders and go on to deliver them, and as many more as only derive; when all have derived. */
  async workers(ticking = 2): Promise<void> {
    const tasks = ['both', 'both', ...Array.from({ length: ticking - 2 }, () => 'tick' as const)] as const
    await Promise.all(tasks.map((task) => this.#worker(task)))
  }

  /** Until what is to become of each of so many letters is settled, and none is owed any more. */
  async blow(count: number): Promise<{ seconds: number; kills: number }> {
    const startedAt = performance.now()
    const isDone = () => this.seen.length >= count && this.#settled.size >= count
    let kills = 0
    while (!isDone() && performance.now() - startedAt < (30 + count) * 1000) {
      await setTimeout(this.place.manner === 'ambiguous' ? betweenKillsMs : 250)
      if (this.place.manner !== 'ambiguous' || isDone()) continue
      this.#workers.find(({ exitCode, signalCode }) => exitCode === null && signalCode === null)?.kill('SIGKILL')
      kills += 1
      await this.#worker('deliver')
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

  async #worker(task: 'tick' | 'deliver' | 'both'): Promise<void> {
    const { databaseUrl, keysFile } = this.place
    const smtpUrl = `smtp://127.0.0.1:${this.port}`
    const worker = script('e2e/faults/storm/worker.ts', databaseUrl, keysFile, smtpUrl, morning, task)
    this.#workers.push(worker)
    await once(worker.stdout ?? worker, 'data')
  }
}

function script(...args: string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' as const, LOG_LEVEL: 'silent' }
  return spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
}
