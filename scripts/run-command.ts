import { spawn, type ChildProcess } from 'node:child_process'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly output: string
  readonly seconds: number
}

interface Options {
  readonly env?: Record<string, string>
  /** What the person sees while it runs; all of it is in the result either way. */
  readonly show?: 'everything' | 'stderr'
  readonly limitSeconds: number
  readonly onLine?: (line: string) => void
}

const running = new Set<ChildProcess>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
process.on('exit', () => running.forEach(killGroup))

/** Runs a command in a process group of its own and waits for its end, at most `limitSeconds`; code 124 says it took longer. */
export function runCommand(command: readonly string[], { env, show, limitSeconds, onLine }: Options): Promise<Ended> {
  const [program = '', ...args] = command
  const startedAt = performance.now()
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  begin(child)
  const chunks: { readonly from: 'stdout' | 'stderr'; readonly text: string }[] = []
  let overdue = false
  const limit = setTimeout(() => {
    overdue = true
    killGroup(child)
  }, limitSeconds * 1000)

  for (const from of ['stdout', 'stderr'] as const) {
    child[from].setEncoding('utf8').on('data', (text: string) => {
      chunks.push({ from, text })
      if (show === 'everything' || show === from) process[from].write(text)
    })
  }
  if (onLine) tellLines(child, onLine)

  return new Promise((resolve) => {
    const end = (code: number, reason = '') => {
      clearTimeout(limit)
      finish(child)
      const output = chunks.map(({ text }) => text).join('') + reason
      const stdout = chunks.flatMap(({ from, text }) => (from === 'stdout' ? [text] : [])).join('')
      resolve({ code, stdout, output, seconds: (performance.now() - startedAt) / 1000 })
    }
    child.on('error', ({ message }) => end(127, `${program} could not be started: ${message}`))
    child.on('close', (code) => (overdue ? end(124, `\nStopped after ${limitSeconds} s`) : end(code ?? 1)))
  })
}

/** While something runs, a signal ends it with us; afterwards signals are for whoever called. */
function begin(child: ChildProcess): void {
  if (running.size === 0) for (const signal of signals) process.on(signal, leave)
  running.add(child)
}

function finish(child: ChildProcess): void {
  running.delete(child)
  if (running.size === 0) for (const signal of signals) process.off(signal, leave)
}

function leave(): void {
  process.exit(130)
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function tellLines(child: ChildProcess, onLine: (line: string) => void): void {
  let rest = ''
  child.stdout?.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  child.stdout?.on('end', () => {
    if (rest) onLine(rest)
  })
}
