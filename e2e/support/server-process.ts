import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { until } from './until'

/** A busy machine with two cores starts two servers and a browser at once. */
const startSecondsAtMost = 60

type Start = { program: readonly string[]; environment: Record<string, string>; logFile: string }

/** What Node is told to run for `npm start` and `npm run worker`. */
export const built = (name: 'start' | 'worker') => ['scripts/run-built.mjs', name]

/** A process of the product as `npm start` or `npm run worker` starts it, in a group of its own, with its output in a file. */
export class ServerProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly logFile: string,
    readonly logStart: number,
  ) {}

  static start({ program, environment, logFile }: Start): ServerProcess {
    const log = openSync(logFile, 'a')
    const written = readFileSync(logFile).length
    // It must not outlive the tests, whatever ends them.
    const command = ['--pdeathsig', 'KILL', process.execPath, ...program]
    const child = spawn('setpriv', command, {
      detached: true,
      stdio: ['ignore', log, log],
      env: { NODE_ENV: 'production', ...environment },
    })
    closeSync(log)
    return new ServerProcess(child, logFile, written)
  }

  get id(): number {
    if (this.child.pid === undefined) throw new Error('The process could not be started')
    return this.child.pid
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null
  }

  /** What it has printed since it started. */
  printed(): string {
    return readFileSync(this.logFile).subarray(this.logStart).toString()
  }

  /** Waits until it has become true of this process; when it ends before, throws what it said. */
  async until<Value>(what: string, ask: () => Promise<Value | undefined> | Value | undefined): Promise<Value> {
    return until(
      what,
      () => {
        if (this.hasEnded) throw new Error(`It ended before ${what}:\n${this.printed()}`)
        return ask()
      },
      startSecondsAtMost,
    )
  }

  /** Asks it to end, and waits; gives the exit code. */
  async stop(): Promise<number | null> {
    if (!this.hasEnded) await this.#end('SIGTERM')
    return this.child.exitCode
  }

  /** SIGKILL for the whole group at once: the crash. */
  async kill(): Promise<void> {
    if (!this.hasEnded) await this.#end('SIGKILL')
  }

  async #end(signal: NodeJS.Signals) {
    const ended = once(this.child, 'exit')
    process.kill(-this.id, signal)
    await ended
  }
}

/** Runs a command of the product to its end; throws what it printed when it fails. */
export async function runToEnd(start: Start): Promise<void> {
  const running = ServerProcess.start(start)
  if (!running.hasEnded) await once(running.child, 'exit')
  if (running.child.exitCode !== 0) throw new Error(`${start.program.join(' ')} failed:\n${running.printed()}`)
}
